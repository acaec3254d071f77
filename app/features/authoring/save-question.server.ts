import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { persons, questionEntries } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { plainText } from '#app/features/questions/exports.ts';
import type { QuestionSource } from '#app/features/questions/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { lackingFiles, loadBankMedia } from './bank-media.server.ts';
import { knownQuestion, type KnownQuestion } from './known-questions.server.ts';
import { loadEntry, lockBank } from './own-bank.server.ts';
import type { Status } from './statuses.ts';
import { publicIdOf, writeQuestions, type WrittenQuestion } from './write-questions.server.ts';

/** What is said of a question beside what it asks. */
export interface Description {
  /** Made of its prompt where it is empty. */
  name: string;
  category: string | null;
  tags: readonly string[];
  status: Status;
}

interface SavedQuestion {
  bankId: string;
  /** Of a new question, the id its form was given: sent twice, it is made once. */
  questionId: string;
  /** The state that was written on; 0 for a new question. */
  base: number;
  source: QuestionSource;
  description: Description;
}

export type SaveQuestion =
  | { ok: true; questionId: string }
  /** It is to be asked, and names pictures or recordings that its bank has not. */
  | { ok: false; reason: 'lacks-files'; files: string[] }
  /** Somebody has changed it since: who and when, and the state there is now. */
  | { ok: false; reason: 'changed'; revision: number; by: string | null; at: string };

/**
 * Saves a question of a bank. What it asks makes a new version where it differs from the newest one; no
 * version is ever changed. Who wrote on an older state is told, and nothing is saved.
 */
export async function saveQuestion(ctx: Context, input: SavedQuestion): Promise<SaveQuestion> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const bank = await lockBank(inside, input.bankId);
    const saved = { ...input, bankId: bank.id };
    const files = lackingFiles(await loadBankMedia(tx, bank.id), input.source);
    if (files.length > 0 && input.description.status === 'ready') {
      return { ok: false, reason: 'lacks-files', files };
    }
    return input.base === 0 ? make(inside, saved) : change(inside, saved);
  });
}

async function make(ctx: Context, input: SavedQuestion): Promise<SaveQuestion> {
  const { bankId, questionId, source, description } = input;
  if (!isUuid(questionId)) throw new AppError('bad-request', 'no id of a question');
  const known = await knownQuestion(ctx, questionId);
  if (known)
    return { ok: true, questionId: (await loadEntry(ctx, { bankId, questionId })).questionId };
  const own = { questionId, publicId: publicIdOf(questionId), number: 0, source };
  await write(ctx, { bankId, act: 'made', question: { ...own, ...named(description, source) } });
  return { ok: true, questionId };
}

async function change(ctx: Context, input: SavedQuestion): Promise<SaveQuestion> {
  const { bankId, questionId } = input;
  const entry = await loadEntry(ctx, { bankId, questionId });
  const known = await knownQuestion(ctx, questionId);
  if (!known) throw new AppError('not-found');
  const description = named(input.description, input.source);
  const isSame = isDeepStrictEqual(known.source, JSON.parse(JSON.stringify(input.source)));
  if (isSame && isDescribedSo(known, description)) return { ok: true, questionId };
  if (entry.revision !== input.base) return stale(ctx, questionId);
  const { publicId, number } = known;
  const own = { questionId, publicId, number, source: isSame ? null : input.source };
  const act = isSame ? 'described' : 'changed';
  await write(ctx, { bankId, act, question: { ...own, ...description } });
  return { ok: true, questionId };
}

async function write(
  ctx: Context,
  input: { bankId: string; act: 'made' | 'changed' | 'described'; question: WrittenQuestion },
): Promise<void> {
  const { bankId, act, question } = input;
  const media = await loadBankMedia(ctx.db, bankId);
  await writeQuestions(ctx, { bankId, media, act, questions: [question] });
  await writeAudit(ctx, {
    action: act === 'made' ? 'question-made' : 'question-changed',
    ...{ objectKind: 'question', objectId: question.questionId },
    body: { name: question.name, version: question.number + (question.source ? 1 : 0) },
  });
}

/** A question without a name is called by the beginning of its prompt. */
function named(description: Description, { prompt }: QuestionSource): Description {
  if (description.name) return description;
  const words = plainText(typeof prompt === 'string' ? prompt : prompt.ja);
  const line = [...words.replaceAll(/\s+/gu, ' ').trim()];
  return { ...description, name: line.slice(0, 60).join('') };
}

const isDescribedSo = (known: KnownQuestion, { name, category, tags, status }: Description) =>
  isDeepStrictEqual(
    [known.name, known.category, known.tags, known.status],
    [name, category, [...tags], status],
  );

async function stale(ctx: Context, questionId: string): Promise<SaveQuestion> {
  const [now] = await ctx.db
    .select({
      ...{ revision: questionEntries.revision, at: questionEntries.changedAt },
      by: persons.displayName,
    })
    .from(questionEntries)
    .leftJoin(persons, eq(persons.id, questionEntries.changedBy))
    .where(eq(questionEntries.questionId, questionId));
  const { revision = 0, at = ctx.now, by = null } = now ?? {};
  return { ok: false, reason: 'changed', revision, by, at: at.toISOString() };
}
