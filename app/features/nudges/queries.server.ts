import { desc, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { nudges, persons } from '#db/schema/index.ts';
import type { Locale } from '#app/i18n/types.ts';
import { coordinatesAll } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { mailTranslator } from '#app/platform/mail/translate.server.ts';
import { mayNudge } from './policy.ts';

export interface NudgeRow {
  id: string;
  line: string;
  people: number;
  /** How many were reached; null until it has gone out. */
  told: number | null;
  state: 'waiting' | 'sent' | 'undone';
  madeBy: string | null;
  madeAt: string;
  sendAt: string;
}

const SHOWN = 50;

/** The last nudges, the latest first: those that the actor sent, all of them for who coordinates all. */
export async function listNudges(ctx: Context): Promise<NudgeRow[]> {
  if (!mayNudge(ctx.actor)) throw new AppError('forbidden');
  const own = coordinatesAll(ctx.actor) ? undefined : eq(nudges.madeBy, ctx.actor.personId);
  const rows = await ctx.db
    .select({ nudge: nudges, madeBy: persons.legalName })
    .from(nudges)
    .leftJoin(persons, eq(persons.id, nudges.madeBy))
    .where(own)
    .orderBy(desc(nudges.madeAt), desc(nudges.id))
    .limit(SHOWN);
  return rows.map(({ nudge, madeBy }) => viewOf(nudge, madeBy, ctx.now));
}

function viewOf(nudge: typeof nudges.$inferSelect, madeBy: string | null, now: Date): NudgeRow {
  const { id, line, people, told, undoneAt, begunAt, sendAt } = nudge;
  const isOut = begunAt !== null || sendAt <= now;
  return {
    ...{ id, line, people, told, madeBy },
    state: undoneAt ? 'undone' : isOut ? 'sent' : 'waiting',
    madeAt: nudge.madeAt.toISOString(),
    sendAt: sendAt.toISOString(),
  };
}

/** What stands for a nudge in a notice: the line of whoever sent it, as theirs; null when it is gone. */
export async function findNudgeWords(db: DbOrTx, id: string) {
  const [row] = await db
    .select({ line: nudges.line, name: persons.displayName })
    .from(nudges)
    .leftJoin(persons, eq(persons.id, nudges.madeBy))
    .where(eq(nudges.id, id));
  return row ? lineWords(row) : null;
}

/** A line with the name of whose it is, in both languages; empty where there is none. */
export function lineWords({ line, name }: { line: string; name: string | null }) {
  const say = (locale: Locale) =>
    line && name ? mailTranslator(locale)('nudgeLine', { name, line }) : '';
  return { line: { ja: say('ja'), en: say('en') } };
}
