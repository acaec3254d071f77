import { isCollection, isMap, isScalar } from 'yaml';
import type { Document, LineCounter, Node } from 'yaml';

import type { Position } from './fault.ts';

/** The keys that lead to a value. */
export type Path = readonly PropertyKey[];

/** Line and column of an offset. */
export function positionOf(counter: LineCounter, offset: number | undefined): Position {
  if (offset === undefined) return { line: 1 };
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** The node at a path, or the nearest above it. */
export function nodeAt(document: Document, path: Path): Node | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (node && typeof node === 'object' && 'range' in node) return node as Node;
  }
  return undefined;
}

/** Where a key of the map at a path stands. */
export function keyOffset(document: Document, path: Path, key: string): number | undefined {
  const node = nodeAt(document, path);
  if (!isMap(node)) return node?.range?.[0];
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
  return pair && isScalar(pair.key) ? pair.key.range?.[0] : node.range?.[0];
}

// The text of `key: |` begins on the line after.
export function isBlockText(node: Node | undefined): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

// A list or map below a key is reported at its key: the value only begins on the next line.
export function offsetAt(document: Document, path: Path): number | undefined {
  const node = nodeAt(document, path);
  const key = path.at(-1);
  if (isCollection(node) && typeof key === 'string' && document.hasIn(path)) {
    return keyOffset(document, path.slice(0, -1), key);
  }
  return node?.range?.[0];
}
