import type { Losses } from '../losses.ts';
import type { TextCarrier, TextFormat, Written } from '../texts/carry-text.ts';
import { anyOf, type SourceWords } from '../texts/spoken.ts';
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** What one question is read with. */
export interface QuestionContext {
  carrier: TextCarrier;
  losses: Losses;
  /** Its name, for where it has no other words. */
  name: string;
}

/** The fields of a source that a question makes: those of its kind, and of its text unless said otherwise. */
export type KindReader = (
  question: XmlElement,
  context: QuestionContext & { prompt: SourceWords | undefined },
) => object | null;

const FORMATS: Readonly<Record<string, TextFormat>> = {
  html: 'html',
  moodle_auto_format: 'moodle',
  plain_text: 'plain',
  markdown: 'markdown',
};

/** The text of an element as it is written; Moodle's own format where it names none. */
export function writtenIn(element: XmlElement, fallback: TextFormat = 'moodle'): Written {
  const { format } = element.attributes;
  const text = (childOf(element, 'text') ?? element).text;
  return { text, format: (format && FORMATS[format]) || fallback };
}

/** Words of an element; undefined where it is absent or empty. */
export function wordsIn(
  element: XmlElement | undefined,
  carrier: TextCarrier,
): SourceWords | undefined {
  if (!element) return undefined;
  const written = writtenIn(element);
  return written.text.trim() ? carrier.words(written) : undefined;
}

/** What an answer is worth, from percent. */
export const shareOf = ({ attributes: { fraction = '0' } }: XmlElement): number =>
  Number.parseFloat(fraction) / 100;

/** An answer's words that are compared, not shown. */
export const plainAnswer = (answer: XmlElement): string =>
  (childOf(answer, 'text') ?? answer).text.trim();

export const feedbackOf = (answer: XmlElement) => childOf(answer, 'feedback');

/** Tells of feedback to answers that no field of the kind can hold. */
export function loseFeedbacks(question: XmlElement, { carrier, losses }: QuestionContext): void {
  for (const answer of childrenOf(question, 'answer')) {
    const words = wordsIn(feedbackOf(answer), carrier);
    if (words !== undefined) losses.add('feedback', anyOf(words));
  }
}
