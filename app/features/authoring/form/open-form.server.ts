import { loadQuestions } from '#app/features/banks/exports.server.ts';
import type { StoredQuestion } from '#app/features/banks/exports.ts';
import { PLAIN_RUBRIC } from '#app/features/question-imports/exports.ts';
import {
  compileSource,
  KIND_NAMES,
  type QuestionSource,
} from '#app/features/questions/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { loadBankMedia } from '../bank-media.server.ts';
import { knownQuestion } from '../known-questions.server.ts';
import { loadBank, loadEntry } from '../own-bank.server.ts';
import { mayChangeBank } from '../policy.ts';
import { previewOf, type QuestionPreview } from '../preview.server.ts';
import { tagFields } from '../tags.ts';
import { isFormKind, type FormFields } from './fields.ts';
import { textOfSource } from './question-text.server.ts';
import { fieldsOfSource } from './source-fields.server.ts';

async function requireOwnBank(ctx: Context, bankId: string) {
  const bank = await loadBank(ctx, bankId);
  if (!mayChangeBank(ctx.actor, bank)) throw new AppError('forbidden');
  return bank;
}

/** An empty form for a question of a kind, by fields where the kind has a form. */
export async function blankForm(
  ctx: Context,
  { bankId, kind, asText }: { bankId: string; kind: string; asText: boolean },
): Promise<FormFields> {
  await requireOwnBank(ctx, bankId);
  if (!(KIND_NAMES as string[]).includes(kind)) throw new AppError('not-found');
  const own = { kind, key: uuidv7(), base: '0', status: 'draft' };
  if (!asText && isFormKind(kind)) return own;
  return { ...own, as: 'text', text: textOfSource(SKELETONS[kind] ?? { kind, prompt: '?' }) };
}

/** The form of a question as it stands; as text where no form says all of it, or where it is asked. */
export async function openForm(
  ctx: Context,
  input: { bankId: string; questionId: string; asText: boolean },
): Promise<{ fields: FormFields; tags: string[]; name: string }> {
  const { bankId, questionId, asText } = input;
  await requireOwnBank(ctx, bankId);
  const entry = await loadEntry(ctx, { bankId, questionId });
  const known = await knownQuestion(ctx, questionId);
  if (!known?.source) throw new AppError('not-found');
  const tags = tagFields(entry.tags);
  const described = {
    ...{ name: entry.name, category: entry.category ?? '', status: entry.status },
    ...{ 'tag-can-do': tags['can-do'], 'tag-level': tags.level, 'tag-topic': tags.topic },
    ...{ 'tag-other': tags.other, base: String(entry.revision), key: questionId },
  };
  const form = asText ? null : fieldsOfSource(known.source);
  const asked = form ?? {
    ...{ kind: known.source.kind, as: 'text', text: textOfSource(known.source) },
  };
  return { fields: { ...asked, ...described }, tags: entry.tags, name: entry.name };
}

/** A question that is being written, as a learner will see it. */
export async function previewSource(
  ctx: Context,
  { bankId, source }: { bankId: string; source: QuestionSource },
): Promise<QuestionPreview> {
  const media = await loadBankMedia(ctx.db, bankId);
  const { question, key } = compileSource(source, 'preview', media);
  return previewOf({ content: { question, audio: media.audioOf(source) }, key } as StoredQuestion);
}

const statement = { id: 'one', text: { en: 'I can …', ja: '…ができる。' } };

/** How a question of a kind without a form looks as text, to be written over. */
const SKELETONS: Readonly<Record<string, object>> = {
  dictation: {
    ...{ kind: 'dictation', prompt: { en: 'Write what you hear.', ja: '聞いて書いてください。' } },
    ...{ audio: { file: 'recording.mp3', plays: 3 }, accepted: ['学校へ行きます'] },
  },
  cloze: {
    ...{ kind: 'cloze', prompt: { en: 'Fill in the blanks.', ja: '空欄を埋めてください。' } },
    ...{ text: 'わたし[[a]]学生です。', blanks: { a: { kind: 'typed', accepted: ['は'] } } },
  },
  spoken: {
    ...{ kind: 'spoken', prompt: { en: 'Introduce yourself.', ja: '自己紹介をしてください。' } },
    ...{ rubric: PLAIN_RUBRIC, seconds: 60 },
  },
  file: {
    ...{ kind: 'file', prompt: { en: 'Hand in your plan.', ja: '計画書を提出してください。' } },
    ...{ rubric: PLAIN_RUBRIC, types: ['pdf'] },
  },
  'can-do': {
    ...{ kind: 'can-do', prompt: { en: 'What can you do?', ja: 'どのくらいできますか。' } },
    statements: [statement],
  },
  survey: {
    ...{ kind: 'survey', prompt: { en: 'How was it?', ja: 'どうでしたか。' } },
    statements: [{ id: 'one', text: { en: 'It was clear.', ja: '分かりやすかった。' } }],
    scale: [
      { id: 'no', text: { en: 'No', ja: 'いいえ' } },
      { id: 'yes', text: { en: 'Yes', ja: 'はい' } },
    ],
  },
};

/** A question as it is stored now. */
export async function previewStored(
  ctx: Context,
  { bankId, questionId }: { bankId: string; questionId: string },
): Promise<QuestionPreview> {
  const { versionId } = await loadEntry(ctx, { bankId, questionId });
  const [stored] = await loadQuestions(ctx.db, [versionId]);
  return previewOf(stored as StoredQuestion);
}

export { KIND_NAMES };
export type { QuestionPreview };
