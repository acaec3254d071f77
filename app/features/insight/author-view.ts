import { plainText, rightPath, stepsOf } from '#app/features/questions/exports.ts';
import type {
  Bilingual,
  BlankKey,
  PublicOption,
  PublicQuestion,
  QuestionKey,
} from '#app/features/questions/exports.ts';

/** A text as it is read: taught Japanese with ruby, or the same in the two languages. */
export type Said = { jp: string } | Bilingual;

/** What is right, or counts as near, one line each; `place` is the blank or the pair it stands in. */
export interface KeyLine {
  place: Said | null;
  text: Said;
}

export interface KeyLines {
  right: KeyLine[];
  near: KeyLine[];
}

const plain = (text: string): Said => ({ en: text, ja: text });
const line = (text: Said, place: Said | null = null): KeyLine => ({ place, text });

/** An option, a tile or a side of a pair as it is read. */
export function saidOf(offer: PublicOption): Said {
  return 'jp' in offer ? { jp: offer.jp } : { en: offer.en, ja: offer.ja };
}

function offered(offers: readonly PublicOption[], id: string): Said {
  const offer = offers.find((each) => each.id === id);
  return offer ? saidOf(offer) : plain(id);
}

/**
 * What the key of a question accepts, as its author wrote it; nothing for questions whose options tell it, or
 * that no key judges.
 */
export function keyLinesOf(question: PublicQuestion, key: QuestionKey): KeyLines {
  const none: KeyLines = { right: [], near: [] };
  switch (key.kind) {
    case 'typed':
    case 'kanji-reading':
    case 'dictation':
    case 'short':
    case 'numeric':
      return ofRule(key, null);
    case 'cloze':
      return ofBlanks(question, key.blanks);
    case 'matching':
      return { ...none, right: ofPairs(question, key.pairs) };
    case 'ordering':
      return { ...none, right: ofOrders(question, key.orders) };
    case 'scenario':
      return { ...none, right: [line(pathOf(question, rightPath(key)))] };
    default:
      return none;
  }
}

type Rule = Exclude<BlankKey, { kind: 'choice' }> | Extract<QuestionKey, { kind: RuleKind }>;
type RuleKind = 'typed' | 'kanji-reading' | 'dictation' | 'short' | 'numeric';

function ofRule(rule: Rule, place: Said | null): KeyLines {
  switch (rule.kind) {
    case 'short': {
      const share = (part: number) => (part < 1 ? ` (${Math.round(part * 100)}%)` : '');
      const texts = rule.accepted.map((form) => plain(`${form.text}${share(form.share)}`));
      return { right: texts.map((text) => line(text, place)), near: [] };
    }
    case 'numeric':
      return { right: [line(plain(numberOf(rule)), place)], near: [] };
    default: {
      const shown: Said = { jp: rule.shown };
      const others = rule.accepted.filter((form) => form !== bare(rule.shown));
      return {
        right: [shown, ...others.map((jp) => ({ jp }))].map((text) => line(text, place)),
        near: rule.alternatives.map((jp) => line({ jp }, place)),
      };
    }
  }
}

const bare = (jp: string) => plainText(jp).replaceAll(' ', '');

function numberOf(rule: Extract<Rule, { kind: 'numeric' }>): string {
  const unit = rule.units.find(({ wrong }) => !wrong);
  const value = [rule.value / (unit?.factor ?? 1), unit?.text].filter((part) => part !== undefined);
  const off = rule.relative ? `${rule.tolerance * 100}%` : `${rule.tolerance}`;
  return rule.tolerance === 0 ? value.join(' ') : `${value.join(' ')} ± ${off}`;
}

function ofBlanks(question: PublicQuestion, blanks: Record<string, BlankKey>): KeyLines {
  const lines = Object.entries(blanks).map(([id, key]): KeyLines => {
    const place = placeOf(question, id);
    if (key.kind !== 'choice') return ofRule(key, place);
    return {
      right: [line(writtenOf(question, { place: id, written: key.correct }), place)],
      near: [],
    };
  });
  return { right: lines.flatMap(({ right }) => right), near: lines.flatMap(({ near }) => near) };
}

function ofPairs(question: PublicQuestion, pairs: Record<string, string>): KeyLine[] {
  if (question.kind !== 'matching') return [];
  const { left, right } = question;
  return left.map(({ id }) => line(offered(right, pairs[id] ?? ''), offered(left, id)));
}

type Ordering = Extract<PublicQuestion, { kind: 'ordering' }>;

function ofOrders(question: PublicQuestion, orders: readonly string[][]): KeyLine[] {
  if (question.kind !== 'ordering') return [];
  return orders.map((order) => line(built(question.tiles, order)));
}

function built(tiles: Ordering['tiles'], order: readonly string[]): Said {
  return { jp: order.map((id) => tiles.find((tile) => tile.id === id)?.jp ?? '').join(' ') };
}

/** A path through a scenario, choice by choice. */
function pathOf(question: PublicQuestion, path: readonly string[]): Said {
  if (question.kind !== 'scenario') return plain(path.join(' '));
  const choices = stepsOf(question.scenes, path).map(({ choice }) => choice.text);
  return {
    en: choices.map(({ en }) => en).join(' → '),
    ja: choices.map(({ ja }) => ja).join(' → '),
  };
}

/** The blank or the pair of a part of an answer, as it is named. */
export function placeOf(question: PublicQuestion, place: string): Said {
  if (question.kind === 'matching') return offered(question.left, place);
  if (question.kind !== 'cloze') return plain(place);
  const blanks = question.parts.filter((part) => typeof part !== 'string');
  const at = blanks.findIndex(({ id }) => id === place);
  return plain(`[${at + 1}]`);
}

/** What was answered, as it is read: ids of tiles and options become what they stand for. */
export function writtenOf(
  question: PublicQuestion,
  { place, written }: { place: string | null; written: string },
): Said {
  if (question.kind === 'ordering') return built(question.tiles, written.split(' '));
  if (question.kind === 'matching') return offered(question.right, written);
  if (question.kind === 'scenario') return pathOf(question, written.split(' '));
  if (question.kind !== 'cloze') return plain(written);
  const blank = question.parts.find((part) => typeof part !== 'string' && part.id === place);
  const options = typeof blank === 'object' ? (blank.options ?? []) : [];
  const chosen = options.find(({ id }) => id === written)?.text;
  return chosen === undefined ? plain(written) : { jp: chosen };
}
