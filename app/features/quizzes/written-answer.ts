import { stepsOf } from '#app/features/questions/exports.ts';
import type { Bilingual, PublicOption, PublicQuestion } from '#app/features/questions/exports.ts';

/** An answer as it is read: taught Japanese with ruby, text in the two languages, or nothing. */
export type Written = { jp: string } | Bilingual | null;

interface Given {
  option?: string;
  options?: string[];
  text?: string;
  number?: string;
  unit?: string;
  tiles?: string[];
  blanks?: Record<string, string>;
  pairs?: Record<string, string>;
  path?: string[];
  value?: unknown;
}

const plain = (text: string): Bilingual => ({ en: text, ja: text });

/** What somebody answered, in words: ids become what they stand for. */
export function writtenAnswer(question: PublicQuestion, answer: unknown): Written {
  return answer !== null && typeof answer === 'object' ? written(question, answer) : null;
}

function written(question: PublicQuestion, given: Given): Written {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return joined(chosen(given).map((id) => offered(question.options, id)));
    case 'true-false':
      return plain(given.value ? '○' : '×');
    case 'ordering':
      return { jp: tilesOf(question.tiles, given.tiles) };
    case 'matching':
      return joined(pairsOf(question, given.pairs));
    case 'scenario':
      return joinedBy(
        stepsOf(question.scenes, given.path ?? []).map(({ choice }) => choice.text),
        [' → ', ' → '],
      );
    case 'cloze':
      return { jp: blanksOf(question.parts, given.blanks) };
    default:
      return plain(typedIn(given));
  }
}

function typedIn({ text, number, unit }: Given): string {
  return [text ?? number, unit].filter(Boolean).join(' ');
}

const chosen = ({ options, option }: Given): string[] => options ?? (option ? [option] : []);

type Matching = Extract<PublicQuestion, { kind: 'matching' }>;

function pairsOf({ left, right }: Matching, pairs: Record<string, string> = {}): Bilingual[] {
  return left.map(({ id }) => pair(offered(left, id), offered(right, pairs[id] ?? '')));
}

type Cloze = Extract<PublicQuestion, { kind: 'cloze' }>;

function blanksOf(parts: Cloze['parts'], blanks: Record<string, string> = {}): string {
  return parts
    .flatMap((part) => {
      if (typeof part === 'string') return [];
      const given = blanks[part.id] ?? '';
      return part.options?.find(({ id }) => id === given)?.text ?? given;
    })
    .map((text) => text || '–')
    .join('・');
}

function tilesOf(
  tiles: Extract<PublicQuestion, { kind: 'ordering' }>['tiles'],
  ids: string[] = [],
) {
  return ids.map((id) => tiles.find((tile) => tile.id === id)?.jp ?? '').join(' ');
}

function offered(offers: readonly PublicOption[], id: string): Bilingual {
  const offer = offers.find((each) => each.id === id);
  if (!offer) return plain(id || '–');
  return 'jp' in offer ? plain(offer.jp) : { en: offer.en, ja: offer.ja };
}

const pair = (left: Bilingual, right: Bilingual): Bilingual => ({
  en: `${left.en} – ${right.en}`,
  ja: `${left.ja} – ${right.ja}`,
});

const joined = (parts: readonly Bilingual[]) => joinedBy(parts, [', ', '、']);

function joinedBy(parts: readonly Bilingual[], [en, ja]: readonly [string, string]): Written {
  return {
    en: parts.map((part) => part.en).join(en),
    ja: parts.map((part) => part.ja).join(ja),
  };
}
