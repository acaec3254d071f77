import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';

import { quote } from './fault.ts';
import type { Fault, FaultCode, Position } from './fault.ts';
import { isBlockText, keyOffset, nodeAt, offsetAt, positionOf } from './yaml-places.ts';
import type { Path } from './yaml-places.ts';
import { refusals } from './yaml-refusals.ts';

/** A YAML file that holds what its schema says, with the place of every value. */
export type YamlSource<T> = { file: string; value: T; at: (path: Path) => Position };

function describeExpected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'object' ? 'a map of keys' : `a value of type ${issue.expected}`;
    case 'too_small':
      return `${issue.origin === 'array' ? 'at least this many entries' : 'at least'}: ${issue.minimum}`;
    case 'too_big':
      return `${issue.origin === 'array' ? 'at most this many entries' : 'at most'}: ${issue.maximum}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    default:
      return issue.message;
  }
}

function describeFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value !== null && typeof value === 'object')
    return `keys ${quote(Object.keys(value).join(', '))}`;
  return quote(String(value)) || 'an empty text';
}

function valueAt(value: unknown, path: Path): unknown {
  let current: unknown = value;
  for (const key of path) {
    if (current === null || typeof current !== 'object') return undefined;
    current = (current as Record<PropertyKey, unknown>)[key];
  }
  return current;
}

class Reader<T> {
  readonly faults: Fault[] = [];
  private readonly counter = new LineCounter();

  constructor(
    private readonly file: string,
    private readonly schema: z.ZodType<T>,
  ) {}

  private fault(code: FaultCode, position: Position, words: { expected: string; found: string }) {
    this.faults.push({ file: this.file, ...position, code, ...words });
  }

  private syntax(document: Document): boolean {
    for (const error of [...document.errors, ...document.warnings]) {
      const found = quote(error.message.split('\n')[0] ?? error.code);
      const position = positionOf(this.counter, error.pos[0]);
      this.fault('yaml-syntax', position, { expected: 'well-formed YAML', found });
    }
    for (const { offset, found } of refusals(document)) {
      const expected = 'plain maps, lists and values';
      this.fault('yaml-refused', positionOf(this.counter, offset), { expected, found });
    }
    return this.faults.length === 0;
  }

  private issue(document: Document, value: unknown, issue: z.core.$ZodIssue): void {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const position = positionOf(this.counter, keyOffset(document, issue.path, key));
        this.fault('shape', position, {
          expected: 'only known keys',
          found: `the key ${quote(key)}`,
        });
      }
      return;
    }
    const name = issue.path.length > 0 ? `${String(issue.path.at(-1))}: ` : '';
    const found = `${name}${describeFound(valueAt(value, issue.path))}`;
    const code = issue.code === 'too_big' && issue.origin === 'string' ? 'too-long' : 'shape';
    const position = positionOf(this.counter, offsetAt(document, issue.path));
    this.fault(code, position, { expected: describeExpected(issue), found });
  }

  read(text: string): YamlSource<T> | null {
    const document = parseDocument(text, {
      lineCounter: this.counter,
      version: '1.2',
      schema: 'core',
      merge: false,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'error',
      stringKeys: false,
    });
    if (!this.syntax(document)) return null;
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    const parsed = this.schema.safeParse(value);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) this.issue(document, value, issue);
      return null;
    }
    const at = (path: Path) => {
      const position = positionOf(this.counter, offsetAt(document, path));
      return isBlockText(nodeAt(document, path)) ? { line: position.line + 1 } : position;
    };
    return { file: this.file, value: parsed.data, at };
  }
}

/** Reads one YAML file by its schema; all of its faults are added to `faults`. */
export function readYaml<T>(
  input: { file: string; text: string; schema: z.ZodType<T> },
  faults: Fault[],
): YamlSource<T> | null {
  const reader = new Reader(input.file, input.schema);
  let source: YamlSource<T> | null = null;
  try {
    source = reader.read(input.text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const expected = 'values nested less deeply';
    faults.push({
      file: input.file,
      line: 1,
      code: 'yaml-refused',
      expected,
      found: 'too deep a file',
    });
  }
  faults.push(...reader.faults);
  return source;
}
