import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { questionEntries, questions, questionVersions } from '#db/schema/index.ts';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { loadBank } from './own-bank.server.ts';
import { termsOf, type ListFilter } from './schema.ts';
import type { Status } from './statuses.ts';
import { usageOf, type Usage } from './usage.server.ts';

const PAGE = 50;

/** A question in the list of its bank. */
export interface QuestionLine {
  id: string;
  name: string;
  prompt: { en: string; ja: string };
  kind: string;
  category: string | null;
  tags: string[];
  status: Status;
  usage: Usage;
}

export interface QuestionPage {
  lines: QuestionLine[];
  /** How many questions fit the filter. */
  found: number;
  page: number;
  pages: number;
}

/** What of a bank fits a filter. Words are compared without width, case and the two kana (`search_form`). */
function fitting(bankId: string, { q, kind, status, tag }: Omit<ListFilter, 'page'>) {
  const { search } = questionEntries;
  return and(
    eq(questionEntries.bankId, bankId),
    kind ? eq(questionEntries.kind, kind) : undefined,
    status ? eq(questionEntries.status, status) : undefined,
    tag ? sql`${questionEntries.tags} @> array[${tag}]::text[]` : undefined,
    ...termsOf(q).map((term) => sql`strpos(${search}, search_form(${term})) > 0`),
  );
}

/** A page of the questions of a bank that fit a filter, in the order of the bank. */
export async function searchQuestions(
  ctx: Context,
  input: ListFilter & { bankId: string },
): Promise<QuestionPage> {
  const bank = await loadBank(ctx, input.bankId);
  const rows = await findIds(ctx, bank.id, input);
  const found = rows[0]?.found ?? 0;
  const lines = await linesOf(
    ctx,
    rows.map(({ id }) => id),
  );
  return { lines, found, page: input.page, pages: Math.max(1, Math.ceil(found / PAGE)) };
}

/** The ids of a page, found in the narrow table alone, and how many there are in all. */
async function findIds(
  ctx: Pick<Context, 'db'>,
  bankId: string,
  filter: ListFilter,
): Promise<{ id: string; found: number }[]> {
  return ctx.db
    .select({
      id: questionEntries.questionId,
      found: sql<number>`count(*) over ()`.mapWith(Number),
    })
    .from(questionEntries)
    .where(fitting(bankId, filter))
    .orderBy(asc(questionEntries.position), asc(questionEntries.questionId))
    .limit(PAGE)
    .offset((filter.page - 1) * PAGE);
}

async function linesOf(ctx: Pick<Context, 'db'>, ids: string[]): Promise<QuestionLine[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select({
      ...{ id: questionEntries.questionId, name: questionEntries.name },
      ...{ publicId: questions.publicId, kind: questionEntries.kind },
      ...{ category: questionEntries.category, tags: questionEntries.tags },
      status: questionEntries.status,
      prompt: sql<PublicQuestion['prompt']>`${questionVersions.content} #> '{question,prompt}'`,
    })
    .from(questionEntries)
    .innerJoin(questions, eq(questions.id, questionEntries.questionId))
    .innerJoin(questionVersions, eq(questionVersions.id, questionEntries.versionId))
    .where(inArray(questionEntries.questionId, ids))
    .orderBy(asc(questionEntries.position), asc(questionEntries.questionId));
  const usage = await usageOf(ctx, ids);
  return rows.map(({ publicId, name, ...row }) => ({
    ...{ ...row, name: name || publicId },
    usage: usage.get(row.id) ?? { quizzes: 0, attempts: 0, isMore: false },
  }));
}
