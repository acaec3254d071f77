import type { z } from 'zod';
import { decodeBytes, textIfAny } from '../decode-bytes.server.ts';
import {
  IMPORT_LIMITS,
  type GivenFile,
  type ImportedQuestion,
  type Importer,
} from '../importer.ts';
import { Losses } from '../losses.ts';
import { settle } from '../settle.server.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { BANK_FORMAT, bankSchema, entrySchema, type BankHeading } from './bank-file.server.ts';
import { readYaml, type YamlData } from './read-yaml.server.ts';

const KEYS = new Set(['format', 'bank', 'questions']);

const pathOf = (path: readonly PropertyKey[]) => path.map(String).join('.');

/** The keys that an issue is about: those that are not known, else where it lies. */
const faultyPath = (issue: z.core.$ZodIssue) =>
  issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;

function notABank(data: YamlData, path: readonly PropertyKey[]): never {
  throw new UnreadableFile('not-a-bank', { line: data.lineOf(path), detail: pathOf(path) || null });
}

function headingOf(data: YamlData): { bank: BankHeading; questions: unknown[] } {
  const { value } = data;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) notABank(data, []);
  const { format, bank, questions } = value as Record<string, unknown>;
  const unknown = Object.keys(value as object).find((key) => !KEYS.has(key));
  if (unknown !== undefined) notABank(data, [unknown]);
  if (format !== BANK_FORMAT) notABank(data, ['format']);
  if (!Array.isArray(questions)) notABank(data, ['questions']);
  const parsed = bankSchema.safeParse(bank);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    notABank(data, ['bank', ...(issue ? faultyPath(issue) : [])]);
  }
  return { bank: parsed.data, questions };
}

function questionOf(
  entry: unknown,
  { data, index }: { data: YamlData; index: number },
): ImportedQuestion {
  const at = ['questions', index];
  const line = data.lineOf(at);
  const losses = new Losses(line);
  const parsed = entrySchema.safeParse(entry);
  if (!parsed.success) {
    for (const issue of parsed.error.issues.slice(0, 5)) {
      const path = faultyPath(issue);
      losses.add('not-valid', pathOf(path), data.lineOf([...at, ...path]));
    }
    const place = { item: index + 1, line, name: '', category: null, tags: [], losses };
    return settle({ ...place, source: null });
  }
  const { name, category = null, tags = [], status, question } = parsed.data;
  const settled = settle({
    ...{ item: index + 1, line, name, category, tags, losses, source: question },
    ...(status ? { status } : {}),
  });
  return {
    ...settled,
    lost: settled.lost.map((loss) => ({ ...loss, line: lineOfLoss(loss.detail) })),
  };

  /** Losses of a question name the field at fault before a colon. */
  function lineOfLoss(detail: string | null): number {
    const path = (detail ?? '').split(':')[0]?.split('.') ?? [];
    const keys = path.map((key) => (/^\d+$/u.test(key) ? Number(key) : key));
    return data.lineOf([...at, 'question', ...keys]);
  }
}

/** A bank as `writeBank` writes it, with what it says of itself. @throws UnreadableFile */
export function readBank({ bytes }: GivenFile): {
  bank: BankHeading;
  questions: ImportedQuestion[];
} {
  const data = readYaml(decodeBytes(bytes));
  const { bank, questions } = headingOf(data);
  if (questions.length > IMPORT_LIMITS.questions) throw new UnreadableFile('too-many-questions');
  return { bank, questions: questions.map((entry, index) => questionOf(entry, { data, index })) };
}

/** Our own file of a bank, YAML or JSON. */
export const kakehashi: Importer = {
  format: 'kakehashi',
  recognises({ bytes }) {
    const text = textIfAny(bytes) ?? '';
    const isJson = /^\s*\{\s*"(?:format|bank|questions)"\s*:/u.test(text);
    return isJson || (/^format:[ \t]*\S/mu.test(text) && /^questions:/mu.test(text));
  },
  read(file) {
    const { bank, questions } = readBank(file);
    return { ok: true, format: 'kakehashi', questions, media: [], bank };
  },
};
