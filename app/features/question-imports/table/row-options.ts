import { OPTION_COLUMNS } from './lexicon.ts';
import type { TableRow } from './table-row.ts';

/** The number of the option that a letter or number names; null for anything else. */
function optionNumber(name: string): number | null {
  const plain = name.normalize('NFKC').trim().toUpperCase();
  const kana = 'アイウエオカキク'.indexOf(plain);
  if (plain.length !== 1) return null;
  if (kana >= 0) return kana + 1;
  const number = /^[A-H]$/u.test(plain) ? plain.charCodeAt(0) - 64 : Number(plain);
  return Number.isInteger(number) && number >= 1 && number <= OPTION_COLUMNS ? number : null;
}

function correctNumbers(row: TableRow, offered: ReadonlySet<number>): Set<number> | null {
  const cell = row.need('correct');
  const names = cell.split(/[\s;,|、，；・]+/u).filter(Boolean);
  const numbers = names.map(optionNumber);
  const isClear = numbers.every((number) => number !== null && offered.has(number));
  if (!isClear) return row.wrong('correct', cell);
  return new Set(numbers as number[]);
}

/** What is said to who chose an option: lines such as `A: …`. */
function feedbacksIn(row: TableRow, offered: ReadonlySet<number>): Map<number, string> | null {
  const said = new Map<number, string>();
  for (const line of row.take('feedback').split('\n')) {
    if (line.trim() === '') continue;
    const [, name = '', words = ''] = /^\s*(\S)\s*[:：.．)）]\s*(.*)$/u.exec(line) ?? [];
    const number = optionNumber(name);
    if (number === null || !offered.has(number) || !words) return row.wrong('feedback', line);
    said.set(number, words);
  }
  return said;
}

/** Fields of a question whose answer is chosen from the columns of options. */
export function optionsFields(row: TableRow, kind: 'choice' | 'multiple'): object | null {
  const options = row.options();
  const offered = new Set(options.map(({ number }) => number));
  const correct = correctNumbers(row, offered);
  const said = feedbacksIn(row, offered);
  if (!correct || !said) return null;
  return {
    kind,
    options: options.map(({ number, text }) => ({
      text,
      correct: correct.has(number) ? true : undefined,
      feedback: said.get(number),
    })),
  };
}
