import { and, eq, sql } from 'drizzle-orm';
import { attempts, editions, enrolments, quizVersions } from '#db/schema/index.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';

/** An edition of the course of a quiz, with how many attempts were submitted in it. */
export interface EditionTaken {
  id: string;
  name: Bilingual;
  attempts: number;
}

/** The editions in which a quiz was taken, from old to new; one statement. */
export async function listEditionsOf(
  ctx: Pick<Context, 'db'>,
  quizId: string,
): Promise<EditionTaken[]> {
  const rows = await ctx.db
    .select({
      id: editions.id,
      en: editions.nameEn,
      ja: editions.nameJa,
      attempts: sql<number>`count(*)::int`,
    })
    .from(attempts)
    .innerJoin(quizVersions, eq(quizVersions.id, attempts.quizVersionId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(and(eq(quizVersions.quizId, quizId), sql`${attempts.submittedAt} is not null`))
    .groupBy(editions.id)
    .orderBy(sql`${editions.anchorAt} nulls first`, editions.createdAt, editions.id);
  return rows.map(({ en, ja, ...row }) => ({ ...row, name: { en, ja } }));
}
