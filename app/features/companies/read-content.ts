import { isStorable } from '#app/platform/storable-text.ts';
import { fieldsOf, inputsOf, type Content, type FieldRule, type SectionRule } from './content.ts';

/** Why what was typed is not taken, by its input; words below `company.fault`. */
export type ContentFault = 'tooLong' | 'number' | 'time' | 'month' | 'link' | 'email' | 'choice';
export type ContentFaults = Partial<Record<string, ContentFault>>;

const SHAPES: Partial<Record<FieldRule['kind'], { is: RegExp; fault: ContentFault }>> = {
  number: { is: /^(?:0|[1-9]\d{0,8})$/, fault: 'number' },
  time: { is: /^(?:[01]\d|2[0-3]):[0-5]\d$/, fault: 'time' },
  month: { is: /^20\d\d-(?:0[1-9]|1[0-2])$/, fault: 'month' },
  link: { is: /^https?:\/\/[^\s/?#]+\.[^\s]+$/i, fault: 'link' },
  email: { is: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, fault: 'email' },
};

/** The longest of anything that says nothing of its length. */
const MOST = 254;

/**
 * Reads what a form sent: drafts may leave anything open, but what is said has its shape. Line ends are
 * those of the network and count once.
 */
export function readContent(
  sections: readonly SectionRule[],
  list: (name: string) => string[],
): { content: Content; faults: ContentFaults } {
  const content: Content = { texts: {}, chosen: {} };
  const faults: ContentFaults = {};
  for (const field of fieldsOf(sections)) {
    for (const input of inputsOf(field)) {
      const fault = readInput(field, input, { content, sent: list(input) });
      if (fault) faults[input] = fault;
    }
  }
  return { content, faults };
}

function readInput(
  field: FieldRule,
  input: string,
  { content, sent }: { content: Content; sent: string[] },
): ContentFault | null {
  if (field.kind === 'many') {
    const known = (field.choices ?? []).filter((choice) => sent.includes(choice));
    if (known.length > 0) content.chosen[input] = known;
    return null;
  }
  const said = (sent[0] ?? '').replaceAll(/\r\n?/gu, '\n').trim();
  const text = field.kind === 'number' ? said.normalize('NFKC').replaceAll(',', '') : said;
  if (text !== '') content.texts[input] = text;
  return text === '' ? null : faultOf(field, text);
}

function faultOf(field: FieldRule, text: string): ContentFault | null {
  const { kind, choices = [] } = field;
  if (kind === 'one') return choices.includes(text) ? null : 'choice';
  const shape = SHAPES[kind];
  if (shape && !shape.is.test(text)) return shape.fault;
  if (kind === 'number') return isInRange(field, Number(text)) ? null : 'number';
  return isText(field, text) ? null : 'tooLong';
}

const isInRange = ({ least = 0, most = MOST }: FieldRule, value: number) =>
  value >= least && value <= most;

const isText = ({ most = MOST }: FieldRule, text: string) =>
  text.length <= most && isStorable(text);
