import { standIns } from '../texts/stand-ins.ts';

const { shielded, unshielded } = standIns('\\~#}="/');

/** An answer of a place: its share, its text and what is said to it, as HTML. */
export interface PlaceAnswer {
  share: number;
  text: string;
  feedback: string;
}

/** A place to fill in the text of an embedded question. */
export interface ClozePlace {
  id: string;
  worth: number;
  kind: string;
  answers: PlaceAnswer[];
  /** As it stands in the file. */
  written: string;
}

const BEGIN = /\{(\d{0,4}):([A-Z_]{2,20}):/gu;
const WEIGHT = /^%(-?\d{1,3}(?:\.\d{0,10})?)%/u;

function answerOf(piece: string): PlaceAnswer {
  const text = piece.trim();
  const weight = WEIGHT.exec(text);
  const isRight = text.startsWith('=');
  const rest = isRight ? text.slice(1) : weight ? text.slice(weight[0].length) : text;
  const at = rest.search(/(?<!&)#/u);
  return {
    share: isRight ? 1 : Number(weight?.[1] ?? 0) / 100,
    text: unshielded(at < 0 ? rest : rest.slice(0, at)).trim(),
    feedback: at < 0 ? '' : unshielded(rest.slice(at + 1)).trim(),
  };
}

/**
 * A text with `[[b1]]`, `[[b2]]`… in its places, and what was there.
 * @returns null where a place is opened and not closed
 */
export function clozePlaces(html: string): { text: string; places: ClozePlace[] } | null {
  const whole = shielded(html);
  const places: ClozePlace[] = [];
  let text = '';
  let from = 0;
  for (const begin of whole.matchAll(BEGIN)) {
    if (begin.index < from) continue;
    const inside = begin.index + begin[0].length;
    const end = whole.indexOf('}', inside);
    if (end < 0) return null;
    const id = `b${places.length + 1}`;
    const answers = whole
      .slice(inside, end)
      .split('~')
      .filter((piece) => piece.trim());
    places.push({
      ...{ id, worth: Number(begin[1] || 1), kind: begin[2] ?? '' },
      answers: answers.map(answerOf),
      written: unshielded(whole.slice(begin.index, end + 1)),
    });
    text += `${whole.slice(from, begin.index)}[[${id}]]`;
    from = end + 1;
  }
  return { text: unshielded(text + whole.slice(from)), places };
}
