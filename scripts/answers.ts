import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { judge } from '#app/features/questions/japanese/judge.ts';

const CaseSchema = z.object({
  id: z.union([z.string(), z.number()]),
  accepted: z.array(z.string()).min(1),
  alternatives: z.array(z.string()).optional(),
  kana: z.enum(['fold', 'exact']).default('fold'),
  typed: z.string(),
});

type Case = z.infer<typeof CaseSchema>;

/** A fault of the file that its author can repair. */
class CaseFileError extends Error {}

function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const reason = error instanceof TypeError ? 'the file is not UTF-8' : (error as Error).message;
    throw new CaseFileError(`Cannot read ${path}: ${reason}`);
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new CaseFileError('not a JSON object');
  }
}

function parseCase(line: string): Case {
  const result = CaseSchema.safeParse(parseJson(line));
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new CaseFileError(faults.join('; '));
}

function parseCases(text: string): Case[] {
  const cases: Case[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    try {
      cases.push(parseCase(line));
    } catch (error) {
      if (!(error instanceof CaseFileError)) throw error;
      throw new CaseFileError(`Line ${index + 1}: ${error.message}`);
    }
  });
  return cases;
}

function main(path: string | undefined): void {
  if (path === undefined) throw new CaseFileError('Usage: npm run --silent answers -- FILE.jsonl');
  const lines = parseCases(readText(path)).map((answer) => {
    const verdict = judge(answer);
    return JSON.stringify({ id: answer.id, verdict: verdict.verdict, class: verdict.class });
  });
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

try {
  main(process.argv[2]);
} catch (error) {
  if (!(error instanceof CaseFileError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
