import { readBank, writeBank } from '#app/features/question-imports/exports.server.ts';
import type { QuestionSource } from '#app/features/questions/exports.server.ts';
import type { FileFaultCode, LossCode } from '#app/features/question-imports/exports.ts';

/** What is wrong with a question that is written as text, and in which line. */
export type TextFault = { line: number; detail: string | null } & (
  { of: 'file'; code: FileFaultCode } | { of: 'question'; code: LossCode }
);

/** What stands before a question in a file of a bank; its lines are not the author's. */
const HEAD = ['format: 1', 'bank:', '  title: x', 'questions:', '  - name: x', '    question:'];
const INDENT = '      ';

/** A question as text: what a file of its bank says of it. */
export function textOfSource(source: object): string {
  const question = source as QuestionSource;
  const file = writeBank({ bank: { title: 'x' }, questions: [{ name: 'x', question }] });
  const lines = file.trimEnd().split('\n').slice(HEAD.length);
  return `${lines.map((line) => line.slice(INDENT.length)).join('\n')}\n`;
}

/** A question that was written as text, held against the schema. */
export function sourceOfText(
  text: string,
): { ok: true; source: QuestionSource } | { ok: false; faults: TextFault[] } {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const file = [...HEAD, ...lines.map((line) => INDENT + line)].join('\n');
  const placed = (line: number | null) =>
    Math.min(lines.length, Math.max(1, (line ?? 1) - HEAD.length));
  try {
    const { questions } = readBank({ name: 'bank.yaml', bytes: new TextEncoder().encode(file) });
    const [question] = questions;
    if (question?.source) return { ok: true, source: question.source };
    const lost = question?.lost ?? [];
    return {
      ok: false,
      faults: lost.map(({ code, detail, line }) => ({
        ...{ of: 'question' as const, code, detail },
        line: placed(line),
      })),
    };
  } catch (error) {
    return { ok: false, faults: [faultOf(error, placed)] };
  }
}

/** What the reader of files refuses has a code and a line; anything else is a fault of ours. */
function faultOf(error: unknown, placed: (line: number | null) => number): TextFault {
  const { code, line, detail } = error as Partial<Extract<TextFault, { of: 'file' }>>;
  if (!(error instanceof Error) || error.name !== 'UnreadableFile' || !code) throw error;
  return { of: 'file', code, line: placed(line ?? null), detail: detail ?? null };
}
