import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportedQuestion, ReadResult } from '#app/features/question-imports/exports.ts';
import { readQuestions } from '#app/features/question-imports/exports.server.ts';

const USAGE = 'Usage: npm run --silent bank:preview -- FILE';

/** A fault of how the command was called. */
class UsageFault extends Error {}

function givenFile(path: string | undefined) {
  if (path === undefined) throw new UsageFault(USAGE);
  try {
    return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
  } catch (error) {
    throw new UsageFault(`Cannot read ${path}: ${(error as Error).message}`);
  }
}

function counted(questions: readonly ImportedQuestion[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { source } of questions) {
    const kind = source?.kind ?? 'not carried';
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function shown({ source, item, line, name, category, lost }: ImportedQuestion) {
  const { kind = null, prompt = null } = source ?? {};
  return { item, line, name, category, kind, prompt, lost };
}

function preview(result: ReadResult): object {
  if (!result.ok) return result;
  const { format, questions, media } = result;
  return {
    ...{ ok: true, format, counts: counted(questions), questions: questions.map(shown) },
    media: media.map(({ file, type, bytes }) => ({ file, type, bytes: bytes.byteLength })),
  };
}

try {
  const result = await readQuestions(givenFile(process.argv[2]));
  process.stdout.write(`${JSON.stringify(preview(result), null, 2)}\n`);
  process.exitCode = result.ok ? 0 : 1;
} catch (error) {
  if (!(error instanceof UsageFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
