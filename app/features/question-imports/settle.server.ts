import type { z } from 'zod';
import { plainText } from '#app/features/questions/exports.ts';
import {
  questionSourceSchema,
  type QuestionSource,
} from '#app/features/questions/exports.server.ts';
import type { ImportedQuestion, QuestionStatus } from './importer.ts';
import { clip, type Losses } from './losses.ts';

/** A question as an importer understood it, before it is held against the schema of sources. */
export interface Draft {
  item: number;
  line: number | null;
  name: string;
  category: string | null;
  tags: readonly string[];
  status?: QuestionStatus;
  /** Null where the importer could not make one; what is undefined in it is left out. */
  source: object | null;
  losses: Losses;
}

const MOST_FAULTS = 5;
const LONGEST_NAME = 200;
const LONGEST_CATEGORY = 500;
const LONGEST_TAG = 120;
const MOST_TAGS = 20;

type Issue = Pick<z.core.$ZodIssue, 'code' | 'message'> & { errors?: { code: string }[][] };

const isCode = (message: string) => /^[a-z]+(?:-[a-z]+)*$/u.test(message);

/** The code of what found a fault; of a text in one language or both, that of the first of them. */
const innerCode = ({ code, errors }: Issue) =>
  code === 'invalid_union' ? (errors?.[0]?.[0]?.code ?? code) : code;

/** Faults of sources have codes; those of their shapes are told by the code of what found them. */
function faultWord(issue: Issue, value: unknown): string {
  if (value === undefined || value === '') return 'missing';
  if (issue.code === 'custom' && isCode(issue.message)) return issue.message;
  const code = innerCode(issue);
  return code === 'custom' ? 'not-allowed' : code.replaceAll('_', '-');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as never)?.[key], value);
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (value === null || typeof value !== 'object') return value;
  const given = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(given.map(([key, each]) => [key, withoutUndefined(each)]));
}

/** What is wrong with a source: where, and a code in words of lower-case letters. */
export interface FaultOfSource {
  path: (string | number)[];
  code: string;
}

/** A source as the schema has it, or what is wrong with it, the first five things. */
export function parseSource(
  source: object,
): { ok: true; source: QuestionSource } | { ok: false; faults: FaultOfSource[] } {
  const given = withoutUndefined(source);
  const parsed = questionSourceSchema.safeParse(given);
  if (parsed.success) return { ok: true, source: parsed.data };
  const faults = parsed.error.issues.slice(0, MOST_FAULTS).map((issue) => ({
    path: issue.path.map((key) => (typeof key === 'number' ? key : String(key))),
    code: faultWord(issue, valueAt(given, issue.path)),
  }));
  return { ok: false, faults };
}

/** The source where it is one; what is wrong with it is told with the field. */
export function checkedSource(source: object | null, losses: Losses): QuestionSource | null {
  if (!source) return null;
  const parsed = parseSource(source);
  if (parsed.ok) return parsed.source;
  for (const { path, code } of parsed.faults) {
    losses.add('not-valid', `${path.join('.') || 'question'}: ${code}`);
  }
  return null;
}

/** The prompt as it reads, without readings. */
function firstWords(source: QuestionSource | null): string {
  if (!source) return '';
  const words = typeof source.prompt === 'string' ? source.prompt : source.prompt.en;
  return plainText(words).replaceAll(/\\(.)/gsu, '$1');
}

/** A draft as it is handed on: named, its texts of one line, its source valid or null. */
export function settle(draft: Draft): ImportedQuestion {
  const { item, line, category, status = null, losses } = draft;
  const source = checkedSource(draft.source, losses);
  const tags = draft.tags.map((tag) => clip(tag, LONGEST_TAG)).filter(Boolean);
  return {
    ...{ item, line, status, source },
    name: clip(draft.name, LONGEST_NAME) || clip(firstWords(source), 60) || `Question ${item}`,
    category: category === null ? null : clip(category, LONGEST_CATEGORY) || null,
    tags: [...new Set(tags)].slice(0, MOST_TAGS),
    lost: losses.list,
  };
}
