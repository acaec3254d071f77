import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { lackingFiles, loadBankMedia, type BankMedia } from './bank-media.server.ts';
import { knownQuestion, knownQuestions, type KnownQuestion } from './known-questions.server.ts';
import { loadEntry, lockBank } from './own-bank.server.ts';
import type { Status } from './statuses.ts';
import { writeQuestions } from './write-questions.server.ts';

const withStatus = (question: KnownQuestion, status: Status) => ({
  ...question,
  status,
  source: null,
});

export type SetQuestionStatus = { ok: true } | { ok: false; reason: 'lacks-files' };

/** Whether a question can be asked as it is: it has the pictures and recordings that it names. */
const isWhole = (media: BankMedia, { source }: KnownQuestion) =>
  source === null || lackingFiles(media, source).length === 0;

/**
 * Makes a question ready to be asked, a draft again, or retires it; what it is already changes nothing. One
 * that lacks a file cannot be ready.
 */
export async function setQuestionStatus(
  ctx: Context,
  input: { bankId: string; questionId: string; status: Status },
): Promise<SetQuestionStatus> {
  const { bankId, questionId, status } = input;
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await lockBank(inside, bankId);
    const entry = await loadEntry(inside, { bankId, questionId });
    const question = await knownQuestion(inside, questionId);
    if (!question || entry.status === status) return { ok: true };
    const media = await loadBankMedia(tx, bankId);
    if (status === 'ready' && !isWhole(media, question))
      return { ok: false, reason: 'lacks-files' };
    const questions = [withStatus(question, status)];
    await writeQuestions(inside, { bankId, media, act: 'status', questions });
    await writeAudit(inside, {
      ...{ action: 'question-status-set', objectKind: 'question', objectId: questionId },
      body: { from: entry.status, to: status },
    });
    return { ok: true };
  });
}

/** Makes the drafts of a bank ready, but those that lack a file. @returns how many */
export async function readyDrafts(ctx: Context, input: { bankId: string }): Promise<number> {
  const { bankId } = input;
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await lockBank(inside, bankId);
    const all = await knownQuestions(inside, bankId);
    const media = await loadBankMedia(tx, bankId);
    const drafts = all.filter((each) => each.status === 'draft' && isWhole(media, each));
    if (drafts.length === 0) return 0;
    const questions = drafts.map((draft) => withStatus(draft, 'ready'));
    await writeQuestions(inside, { bankId, media, act: 'status', questions });
    await writeAudit(inside, {
      ...{ action: 'drafts-made-ready', objectKind: 'bank', objectId: bankId },
      body: { questions: drafts.length },
    });
    return drafts.length;
  });
}
