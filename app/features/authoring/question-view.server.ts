import { desc, eq, sql } from 'drizzle-orm';
import { persons, questionChanges, questions, questionVersions } from '#db/schema/index.ts';
import { loadQuestions } from '#app/features/banks/exports.server.ts';
import type { StoredQuestion } from '#app/features/banks/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { loadBank, loadEntry } from './own-bank.server.ts';
import { mayChangeBank } from './policy.ts';
import { previewOf, type QuestionPreview } from './preview.server.ts';
import type { Status } from './statuses.ts';
import { facilityOf, listQuizzesUsing, usageOf } from './usage.server.ts';

/** A version of a question: when it was made and by whom. */
export interface VersionLine {
  id: string;
  number: number;
  at: string;
  by: string | null;
  /** It came from a course's files. */
  isPublished: boolean;
}

/** What was done to a question, beside its versions. */
export interface ChangeLine {
  act: 'made' | 'changed' | 'imported' | 'described' | 'status';
  status: Status;
  at: string;
  by: string | null;
}

/**
 * One question with its key, its versions, and where it is used.
 * @param input.version the number of an older version to be shown; the newest where there is none of it
 */
export async function getQuestion(
  ctx: Context,
  { bankId, questionId, version }: { bankId: string; questionId: string; version?: number | null },
) {
  const bank = await loadBank(ctx, bankId);
  const entry = await loadEntry(ctx, { bankId: bank.id, questionId });
  const [question] = await ctx.db
    .select({ publicId: questions.publicId })
    .from(questions)
    .where(eq(questions.id, questionId));
  const publicId = question?.publicId ?? '';
  const versions = await versionsOf(ctx, questionId);
  const older = versions.find(({ number }) => number === version);
  const [stored] = await loadQuestions(ctx.db, [older?.id ?? entry.versionId]);
  const usage = await usageOf(ctx, [questionId]);
  return {
    ...{ id: questionId, name: entry.name || publicId, category: entry.category },
    ...{ tags: entry.tags, status: entry.status, kind: entry.kind },
    mayChange: mayChangeBank(ctx.actor, bank),
    preview: previewOf(stored as StoredQuestion),
    versions,
    /** The number of the version that is shown, where it is not the newest. */
    olderShown: older && older.id !== entry.versionId ? older.number : null,
    changes: await changesOf(ctx, questionId),
    usage: usage.get(questionId) ?? { quizzes: 0, attempts: 0, isMore: false },
    quizzes: await listQuizzesUsing(ctx, questionId),
    facility: await facilityOf(ctx, { questionId, publicId }),
  };
}

export type QuestionSheetView = Awaited<ReturnType<typeof getQuestion>>;
export type { QuestionPreview };

async function versionsOf(ctx: Context, questionId: string): Promise<VersionLine[]> {
  const rows = await ctx.db
    .select({
      ...{ id: questionVersions.id, number: questionVersions.number },
      ...{ at: questionVersions.createdAt, by: persons.displayName },
      isPublished: sql<boolean>`${questionVersions.source} is null`,
    })
    .from(questionVersions)
    .leftJoin(questionChanges, eq(questionChanges.versionId, questionVersions.id))
    .leftJoin(persons, eq(persons.id, questionChanges.changedBy))
    .where(eq(questionVersions.questionId, questionId))
    .orderBy(desc(questionVersions.number));
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

async function changesOf(ctx: Context, questionId: string): Promise<ChangeLine[]> {
  const rows = await ctx.db
    .select({
      ...{ act: questionChanges.act, status: questionChanges.status },
      ...{ at: questionChanges.changedAt, by: persons.displayName },
    })
    .from(questionChanges)
    .leftJoin(persons, eq(persons.id, questionChanges.changedBy))
    .where(eq(questionChanges.questionId, questionId))
    .orderBy(desc(questionChanges.revision))
    .limit(50);
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
