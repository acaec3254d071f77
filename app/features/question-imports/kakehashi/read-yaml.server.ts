import { isAlias, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import { clip } from '../losses.ts';
import { refuseIntricate } from './refuse-intricate.server.ts';
import { UnreadableFile } from '../unreadable-file.ts';

/** Plain data of YAML with the place of every value. */
export interface YamlData {
  value: unknown;
  /** The line of a value, or of the nearest thing above it that there is. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 30;
function keyFault(keys: Set<unknown>, key: unknown): string | null {
  const name = isScalar(key) ? key.value : undefined;
  if (typeof name !== 'string') return 'a key that is no text';
  if (UNSAFE.has(name)) return name;
  if (keys.has(name)) return `${name}: twice`;
  keys.add(name);
  return null;
}

function nodeFault(node: unknown): string | null {
  if (isAlias(node)) return `*${node.source}`;
  // A key without a value has nothing there, not even a node.
  if (!isNode(node)) return null;
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  if (anchor) return `&${anchor}`;
  if (tag && !tag.startsWith('tag:yaml.org,2002:')) return tag;
  if (!isMap(node)) return null;
  const keys = new Set<unknown>();
  const faults = node.items.map(({ key }) => keyFault(keys, key));
  return faults.find((fault) => fault !== null) ?? null;
}

/** Refuses what YAML has beyond plain data: aliases that swell, anchors, tags, keys said twice. */
function refuse(document: Document, counter: LineCounter): void {
  visit(document, (_, node, path) => {
    const place = isNode(node) ? { line: counter.linePos(node.range?.[0] ?? 0).line } : {};
    if (path.length > DEEPEST) throw new UnreadableFile('too-deep', place);
    const fault = isPair(node) ? null : nodeFault(node);
    if (fault) throw new UnreadableFile('yaml-refused', { ...place, detail: clip(fault) });
  });
}

function throwFirst([error]: readonly YAMLError[], counter: LineCounter): void {
  if (!error) return;
  const detail = clip(error.message.split('\n')[0] ?? error.code);
  throw new UnreadableFile('broken-yaml', { line: counter.linePos(error.pos[0]).line, detail });
}

/** Reads YAML that is plain data. @throws UnreadableFile */
export function readYaml(text: string): YamlData {
  refuseIntricate(text);
  const counter = new LineCounter();
  const options = { version: '1.2', schema: 'core', merge: false, prettyErrors: false } as const;
  const document = parseDocument(text, {
    ...options,
    // Looking for keys said twice takes quadratic time there; `refuse` does it in linear.
    uniqueKeys: false,
    lineCounter: counter,
    logLevel: 'error',
  });
  throwFirst(document.errors, counter);
  refuse(document, counter);
  throwFirst(document.warnings, counter);
  const lineOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { value: document.toJS({ maxAliasCount: 0 }), lineOf };
}
