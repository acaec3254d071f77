import { and, eq, isNull } from 'drizzle-orm';
import { accounts, notificationPreferences, persons } from '#db/schema/index.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { preferencesOf } from './preferences.server.ts';
import type { Preferences } from './rules.ts';

/** Somebody who can be written to, and how they wish it. */
export interface MailReader {
  personId: string;
  name: string;
  email: string;
  zone: string;
  locale: Locale;
  preferences: Preferences;
}

/** A person with an open account, or null. */
export async function findMailReader(
  ctx: Context<null>,
  personId: string,
): Promise<MailReader | null> {
  const [row] = await ctx.db
    .select({
      name: persons.displayName,
      locale: persons.locale,
      zone: persons.timeZone,
      email: accounts.email,
      preferences: notificationPreferences,
    })
    .from(persons)
    .innerJoin(accounts, and(eq(accounts.personId, persons.id), isNull(accounts.disabledAt)))
    .leftJoin(notificationPreferences, eq(notificationPreferences.personId, persons.id))
    .where(eq(persons.id, personId));
  if (!row) return null;
  const preferences = preferencesOf(row.preferences);
  return { ...row, personId, preferences, locale: preferences.locale ?? row.locale ?? 'en' };
}
