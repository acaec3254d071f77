import { eq } from 'drizzle-orm';
import { notificationPreferences } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { DEFAULT_QUIET_HOURS } from './quiet-hours.ts';
import { isRefusable, type Preferences } from './rules.ts';

const DEFAULTS: Preferences = {
  refused: [],
  locale: null,
  quiet: DEFAULT_QUIET_HOURS,
  copyToOrganisation: false,
};

type Row = typeof notificationPreferences.$inferSelect;

/** What a stored row says, or the defaults of who has never saved any. */
export function preferencesOf(row: Row | null): Preferences {
  if (!row) return DEFAULTS;
  const { quietFrom, quietUntil, refusedKinds, locale, copyToOrganisation } = row;
  const isWhole = quietFrom !== null && quietUntil !== null;
  return {
    refused: refusedKinds.filter(isRefusable),
    locale,
    quiet: isWhole ? { from: quietFrom, until: quietUntil } : null,
    copyToOrganisation,
  };
}

/** A person's preferences, or the defaults. */
export async function loadPreferences(
  ctx: Pick<Context<Actor | null>, 'db'>,
  personId: string,
): Promise<Preferences> {
  const [row] = await ctx.db
    .select()
    .from(notificationPreferences)
    .where(eq(notificationPreferences.personId, personId));
  return preferencesOf(row ?? null);
}
