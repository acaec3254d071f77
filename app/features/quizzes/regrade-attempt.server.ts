import { and, arrayOverlaps, asc, eq, sql } from 'drizzle-orm';
import { builtOnce } from '#db/built-once.ts';
import { questions, regradedAnswers, regrades } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { judgeAgainBy, type JudgeAgain } from './judge-again.server.ts';
import { loadRegradedOf } from './load-regraded.server.ts';
import { loadLatestAnswers } from './latest-answers.server.ts';
import { loadAsked, type Attempt } from './queries.server.ts';
import { shareAfter } from './regraded.ts';
import { shareOf } from './share.server.ts';

export type Regrade = typeof regrades.$inferSelect;

/** A regrade with its question, ready to judge. */
export interface ReadyRegrade {
  regrade: Regrade;
  publicId: string;
  judge: JudgeAgain;
}

export async function readyRegrade(
  { db }: Pick<Context, 'db'>,
  regrade: Regrade,
): Promise<ReadyRegrade> {
  const [question] = await db
    .select({ publicId: questions.publicId })
    .from(questions)
    .where(eq(questions.id, regrade.questionId));
  const publicId = question?.publicId ?? '';
  const { versionId } = regrade;
  return { regrade, publicId, judge: await judgeAgainBy(db, { versionId, publicId }) };
}

/**
 * Judges what an attempt answered to a question anew, inside a transaction that holds the attempt. The score
 * of the attempt is not touched.
 * @returns whether it was done now; false where it had been
 */
export async function regradeAnswer(
  ctx: Pick<Context<Actor | null>, 'db' | 'now'>,
  { regrade, publicId, judge }: ReadyRegrade,
  attempt: Pick<Attempt, 'id' | 'questionIds' | 'questionVersionIds'>,
): Promise<boolean> {
  const before = (await loadRegradedOf(ctx.db, attempt.id)).get(publicId);
  if (before?.regradeId === regrade.id) return false;
  const given = (await loadLatestAnswers(ctx.db, attempt.id)).find(
    ({ questionId }) => questionId === publicId,
  );
  const version = attempt.questionVersionIds[attempt.questionIds.indexOf(publicId)];
  const asked = await loadAsked(ctx.db, version ? [version] : []);
  const shareBefore = before?.share ?? (given ? shareOf(asked, given) : 0);
  const { verdict, errorClass, share: judged } = judge(given);
  const row = {
    ...{ regradeId: regrade.id, attemptId: attempt.id, questionId: publicId, verdict, errorClass },
    ...{ sequence: given?.sequence ?? null, judgedShare: judged, shareBefore, at: ctx.now },
    share: shareAfter(regrade, { before: shareBefore, judged }),
  };
  await ctx.db
    .update(regradedAnswers)
    .set({ stands: false })
    .where(
      and(
        eq(regradedAnswers.attemptId, attempt.id),
        eq(regradedAnswers.questionId, publicId),
        regradedAnswers.stands,
      ),
    );
  const made = await ctx.db
    .insert(regradedAnswers)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: regradedAnswers.attemptId });
  return made.length > 0;
}

const regradesOf = builtOnce((db) =>
  db
    .select()
    .from(regrades)
    .where(arrayOverlaps(regrades.versionIds, sql`${sql.placeholder('versionIds')}`))
    .orderBy(asc(regrades.madeAt), asc(regrades.id)),
);

/**
 * Marks the answers of an attempt that is being submitted by what was decided on its questions since it began,
 * so that it is worth what it would be had it been submitted before.
 * @returns whether anything was decided; nothing of the attempt is marked again otherwise
 */
export async function takeRegrades(
  ctx: Pick<Context<Actor | null>, 'db' | 'now'>,
  attempt: Attempt,
): Promise<boolean> {
  const decided = await regradesOf(ctx.db, { versionIds: attempt.questionVersionIds });
  for (const regrade of decided) {
    await regradeAnswer(ctx, await readyRegrade(ctx, regrade), attempt);
  }
  return decided.length > 0;
}

/** Judges an answer that has come to count by what stands of its question. */
export async function regradeNewAnswer(
  ctx: Pick<Context<Actor | null>, 'db'>,
  of: { attemptId: string; questionId: string },
): Promise<void> {
  const standing = (await loadRegradedOf(ctx.db, of.attemptId)).get(of.questionId);
  if (standing?.manner !== 'key') return;
  const { versionId, share: before } = standing;
  const judge = await judgeAgainBy(ctx.db, { versionId, publicId: of.questionId });
  const given = (await loadLatestAnswers(ctx.db, of.attemptId)).find(
    ({ questionId }) => questionId === of.questionId,
  );
  const { verdict, errorClass, share: judged } = judge(given);
  await ctx.db
    .update(regradedAnswers)
    .set({
      ...{ sequence: given?.sequence ?? null, verdict, errorClass, judgedShare: judged },
      share: sql`greatest(${regradedAnswers.share}, ${judged ?? before}::double precision)`,
    })
    .where(
      and(
        eq(regradedAnswers.regradeId, standing.regradeId),
        eq(regradedAnswers.attemptId, of.attemptId),
      ),
    );
}
