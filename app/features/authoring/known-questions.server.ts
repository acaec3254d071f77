import { and, asc, eq, inArray } from 'drizzle-orm';
import { questionEntries, questions, questionVersions } from '#db/schema/index.ts';
import type { QuestionSource } from '#app/features/questions/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Status } from './statuses.ts';

/** A question of a bank as it stands. */
export interface KnownQuestion {
  questionId: string;
  publicId: string;
  revision: number;
  name: string;
  category: string | null;
  tags: string[];
  status: Status;
  versionId: string;
  number: number;
  /** Null where it stands in a course's files. */
  source: QuestionSource | null;
}

const select = (ctx: Pick<Context, 'db'>) =>
  ctx.db
    .select({
      questionId: questionEntries.questionId,
      publicId: questions.publicId,
      revision: questionEntries.revision,
      name: questionEntries.name,
      category: questionEntries.category,
      tags: questionEntries.tags,
      status: questionEntries.status,
      versionId: questionEntries.versionId,
      number: questionVersions.number,
      source: questionVersions.source,
    })
    .from(questionEntries)
    .innerJoin(questions, eq(questions.id, questionEntries.questionId))
    .innerJoin(questionVersions, eq(questionVersions.id, questionEntries.versionId))
    .$dynamic();

type Row = Awaited<ReturnType<typeof select>>[number];
const known = (row: Row): KnownQuestion => ({
  ...row,
  source: row.source as QuestionSource | null,
});

/** The questions of a bank, or those of them with these names, in its order. */
export async function knownQuestions(
  ctx: Pick<Context, 'db'>,
  bankId: string,
  names?: readonly string[],
): Promise<KnownQuestion[]> {
  if (names?.length === 0) return [];
  const named = names && inArray(questionEntries.name, [...names]);
  const rows = await select(ctx)
    .where(and(eq(questionEntries.bankId, bankId), named))
    .orderBy(asc(questionEntries.position), asc(questionEntries.questionId));
  return rows.map(known);
}

/** One question as it stands, or null. */
export async function knownQuestion(
  ctx: Pick<Context, 'db'>,
  questionId: string,
): Promise<KnownQuestion | null> {
  const [row] = await select(ctx).where(eq(questionEntries.questionId, questionId));
  return row ? known(row) : null;
}
