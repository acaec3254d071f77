import { withPrompt } from '../answers/set-prompt.ts';
import { decodeBytes, textIfAny } from '../decode-bytes.server.ts';
import type { GivenFile, ImportedQuestion, Importer, ReadResult } from '../importer.ts';
import { IMPORT_LIMITS } from '../importer.ts';
import { Losses } from '../losses.ts';
import { MediaShelf } from '../media/media-shelf.server.ts';
import { QuestionMedia } from '../media/question-media.ts';
import { settle } from '../settle.server.ts';
import { TextCarrier } from '../texts/carry-text.ts';
import { escapedRuby } from '../texts/ruby-marks.ts';
import { inTurns } from '../turns.server.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { answerFields } from './answer-fields.ts';
import { splitItem, writtenOf, type ItemParts } from './item-parts.ts';
import { categoryOf, noted, splitItems, type GiftItem } from './split-items.ts';

const BLANK = '____';

const hasWords = (text: string) => text.replaceAll(/<[^<>]*>|&nbsp;/gu, '').trim() !== '';

/** Where words follow the answers, the question is one sentence with a place left open. */
function askedText({ before, after }: ItemParts): string {
  if (!hasWords(after)) return before + after;
  return `${before.trimEnd()} ${BLANK} ${after.trimStart()}`;
}

function sourceOf(parts: ItemParts, media: QuestionMedia, losses: Losses): object | null {
  const carrier = new TextCarrier(losses, media);
  const { format, general, answers, title } = parts;
  const asked = withPrompt(carrier.asked(writtenOf(askedText(parts), format)), title, losses);
  const fields = answerFields(answers, { carrier, losses, format, prompt: asked.prompt });
  const explain = general.trim() ? carrier.words(writtenOf(general, format)) : undefined;
  return fields && { ...fields, ...asked, ...media.audio, explain };
}

interface Place {
  number: number;
  shelf: MediaShelf;
  category: string;
}

function questionOf(item: GiftItem, { number, shelf, category }: Place): ImportedQuestion {
  const losses = new Losses(item.line);
  const media = new QuestionMedia(shelf, losses);
  const split = splitItem(item.text);
  const { id, tags } = noted(item);
  if (!split.ok) losses.add(split.code, split.detail);
  const question = settle({
    ...{ item: number, line: item.line, tags, losses },
    name: id ?? (split.ok ? split.parts.title : ''),
    category: category || null,
    source: split.ok ? sourceOf(split.parts, media, losses) : null,
  });
  if (question.source) shelf.use(media.files);
  return question;
}

/** The questions of a file, each with the category that was set last before it. */
function placed(items: readonly GiftItem[]): { item: GiftItem; category: string }[] {
  const questions: { item: GiftItem; category: string }[] = [];
  let category = '';
  for (const item of items) {
    const named = categoryOf(item);
    if (named === null) questions.push({ item, category });
    else category = named;
  }
  return questions;
}

async function readGift({ bytes }: GivenFile): Promise<ReadResult> {
  const shelf = new MediaShelf();
  const items = placed(splitItems(escapedRuby(decodeBytes(bytes))));
  if (items.length > IMPORT_LIMITS.questions) throw new UnreadableFile('too-many-questions');
  const questions = await inTurns(items, ({ item, category }, index) =>
    questionOf(item, { number: index + 1, category, shelf }),
  );
  return { ok: true, format: 'gift', questions, media: shelf.list };
}

/** Whether a text has what only GIFT has: answers in braces, a title, or a category. */
const isGift = (text: string) =>
  /^[ \t\u3000]*(?:::|\$CATEGORY:)/mu.test(text) || /(?<!\\)\{/u.test(text);

/** Moodle's GIFT: questions as plain text, apart by blank lines. */
export const gift: Importer = {
  format: 'gift',
  recognises({ bytes }) {
    const text = textIfAny(bytes);
    return text !== null && !/^\s*<(?:!doctype|html|\?xml)/iu.test(text) && isGift(text);
  },
  read: readGift,
};
