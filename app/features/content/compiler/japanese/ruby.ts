import { KANA_ONLY, KANJI, LATIN_OR_DIGIT } from './kana.ts';

/** A run of taught Japanese: plain text, or a base with the readings written over it. */
export type JpRun =
  { kind: 'text'; text: string } | { kind: 'ruby'; base: string; readings: readonly string[] };

/** What is wrong with a ruby text; the compiler adds file and line. */
export type RubyFault = {
  code: 'ruby-syntax' | 'kanji-without-ruby';
  expected: string;
  found: string;
};

const RUBY_BASE =
  /^[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々〆ヶA-Za-z0-9Ａ-Ｚａ-ｚ０-９:.,%¥]+$/u;
const FORM = '{漢字|かん|じ} or {今日|きょう}';

function parseRuby(inner: string): JpRun | RubyFault {
  const [base = '', ...readings] = inner.split('|');
  const fault = (expected: string): RubyFault => ({
    code: 'ruby-syntax',
    expected,
    found: `{${inner}}`,
  });
  if (readings.length === 0) return fault(`ruby as ${FORM}`);
  if (!RUBY_BASE.test(base))
    return fault('a base of kanji, digits or letters, kana outside the braces');
  if (!readings.every((reading) => KANA_ONLY.test(reading))) return fault('readings in kana');
  if (readings.length > 1 && readings.length !== [...base].length) {
    return fault('one reading for the group, or one for each character');
  }
  return { kind: 'ruby', base, readings };
}

function closing(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '{') return -1;
    if (text[index] === '}') return index;
  }
  return -1;
}

/** Parses text with ruby. A backslash keeps a brace (or itself) literal. */
export function parseJp(text: string): { runs: JpRun[]; faults: RubyFault[] } {
  const runs: JpRun[] = [];
  const faults: RubyFault[] = [];
  let plain = '';
  const flush = () => {
    if (plain) runs.push({ kind: 'text', text: plain });
    plain = '';
  };
  const braceFault = (found: string) =>
    faults.push({ code: 'ruby-syntax', expected: `ruby as ${FORM}, or \\{ for a brace`, found });
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index]!;
    const next = text[index + 1];
    if (letter === '\\' && next && '{}\\'.includes(next)) {
      plain += next;
      index += 1;
    } else if (letter === '{') {
      const end = closing(text, index + 1);
      if (end < 0) {
        braceFault(text.slice(index, index + 12));
        break;
      }
      const parsed = parseRuby(text.slice(index + 1, end));
      flush();
      if ('kind' in parsed) runs.push(parsed);
      else faults.push(parsed);
      index = end;
    } else if (letter === '}') {
      braceFault('} without {');
    } else plain += letter;
  }
  flush();
  return { runs, faults };
}

/** Faults of taught Japanese: its ruby, and each kanji that has none. */
export function rubyFaults(text: string): RubyFault[] {
  const { runs, faults } = parseJp(text);
  for (const run of runs) {
    if (run.kind !== 'text') continue;
    const bare = [...run.text].filter((letter) => KANJI.test(letter));
    if (bare.length > 0) {
      const expected = `ruby over each kanji, as ${FORM}`;
      faults.push({ code: 'kanji-without-ruby', expected, found: bare.join('') });
    }
  }
  return faults;
}

/** The text without its readings and without the spaces between phrases. */
export function baseText(runs: readonly JpRun[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : run.base)).join('');
}

/** The text in kana, spaces kept. */
export function readingText(runs: readonly JpRun[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : run.readings.join(''))).join('');
}

/** True where the reading of the text cannot be told from the text: Latin letters or digits. */
export function isUnclear(runs: readonly JpRun[]): boolean {
  return runs.some((run) => run.kind === 'text' && LATIN_OR_DIGIT.test(run.text));
}
