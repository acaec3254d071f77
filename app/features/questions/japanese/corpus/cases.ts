import { NEAR_CLASSES } from '#app/features/questions/japanese/classify.ts';
import type { AnswerCase, Verdict } from '#app/features/questions/japanese/judge.ts';

/** One row of a table: an answer and the verdict that the specification gives it. */
export interface CorpusCase {
  line: string;
  answer: AnswerCase;
  expected: Verdict;
}

function verdictOf(name: string): Verdict {
  if (name === 'accept') return { verdict: 'accept', class: null };
  const near = (NEAR_CLASSES as readonly string[]).includes(name);
  return { verdict: near ? 'near' : 'reject', class: name as Verdict['class'] };
}

function forms(list: string): string[] {
  return list.split('/').map((form) => form.trim());
}

/**
 * Reads a table. A row is `accepted/accepted ~ alternative/alternative → typed ⇒ class`; `!` before
 * it means that the script must be exact, ␣ is a space that counts as typed, # begins a heading.
 */
export function readTable(table: string): CorpusCase[] {
  const rows = table.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return rows.map((line) => {
    const [left = '', right = ''] = line.split('→');
    const [typed = '', name = ''] = right.split('⇒');
    const exact = left.startsWith('!');
    const [accepted = '', alternatives] = left.replace('!', '').split('~');
    return {
      line,
      answer: {
        accepted: forms(accepted),
        alternatives: alternatives === undefined ? undefined : forms(alternatives),
        kana: exact ? 'exact' : 'fold',
        typed: typed.trim().replaceAll('␣', ' '),
      },
      expected: verdictOf(name.trim()),
    };
  });
}
