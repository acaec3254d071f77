import { and, desc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { banks, persons, questionEntries, questions, regrades } from '#db/schema/index.ts';
import { coursesTaught, type Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayRegrade } from './policy.ts';
import type { Manner } from './schema.ts';

/** A regrade with how far it has come. */
export interface RegradeLine {
  id: string;
  questionId: string;
  question: string;
  manner: Manner;
  lowers: boolean;
  reason: string;
  by: string | null;
  madeAt: string;
  doneAt: string | null;
  /** Submitted attempts at the preview, and those marked again until now. */
  attempts: number;
  marked: number;
  failed: number;
  raised: number;
  lowered: number;
  /** Worth less by the corrected key, and left as they were. */
  kept: number;
}

const MOST_LISTED = 100;

/** The filter that matches `maySeeQuestion`, over `banks`. */
function questionsVisibleTo(actor: Actor): SQL | undefined {
  const taught = coursesTaught(actor);
  if (taught === 'all') return undefined;
  if (taught.length === 0) return sql`false`;
  return or(isNull(banks.courseId), inArray(banks.courseId, taught));
}

/** What was marked again of questions that the actor sees, the newest first. */
export function listRegrades(ctx: Context): Promise<RegradeLine[]> {
  return selectLines(ctx, undefined);
}

/** @throws not-found for a regrade of a question that the actor does not see */
export async function getRegrade(ctx: Context, id: string): Promise<RegradeLine> {
  const [line] = isUuid(id) ? await selectLines(ctx, eq(regrades.id, id)) : [];
  if (!line) throw new AppError('not-found', 'no such regrade');
  return line;
}

async function selectLines(ctx: Context, filter: SQL | undefined): Promise<RegradeLine[]> {
  if (!mayRegrade(ctx.actor)) throw new AppError('forbidden');
  const counted = (of: SQL) =>
    sql<number>`(select count(*)::int from regraded_answers r where r.regrade_id = ${regrades.id} and ${of})`;
  const rows = await ctx.db
    .select({
      ...{ id: regrades.id, questionId: regrades.questionId, publicId: questions.publicId },
      ...{ name: questionEntries.name, manner: regrades.manner, lowers: regrades.lowers },
      ...{ reason: regrades.reason, by: persons.displayName, madeAt: regrades.madeAt },
      ...{ doneAt: regrades.doneAt, attempts: regrades.attempts, failed: regrades.failed },
      marked: counted(sql`true`),
      raised: counted(sql`r.share > r.share_before`),
      lowered: counted(sql`r.share < r.share_before`),
      kept: counted(sql`r.judged_share < r.share`),
    })
    .from(regrades)
    .innerJoin(questions, eq(questions.id, regrades.questionId))
    .innerJoin(banks, eq(banks.id, questions.bankId))
    .innerJoin(questionEntries, eq(questionEntries.questionId, questions.id))
    .leftJoin(persons, eq(persons.id, regrades.madeBy))
    .where(and(questionsVisibleTo(ctx.actor), filter))
    .orderBy(desc(regrades.madeAt), desc(regrades.id))
    .limit(MOST_LISTED);
  return rows.map(({ publicId, name, madeAt, doneAt, ...row }) => ({
    ...{ ...row, question: name || publicId },
    ...{ madeAt: madeAt.toISOString(), doneAt: doneAt?.toISOString() ?? null },
  }));
}
