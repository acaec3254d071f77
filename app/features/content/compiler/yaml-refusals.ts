import { isAlias, isNode, isPair, isScalar, visit } from 'yaml';
import type { Document, Node } from 'yaml';

const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 24;

function pairRefusal(key: unknown): string | null {
  if (!isScalar(key) || typeof key.value !== 'string') return 'a key that is no text';
  return UNSAFE_KEYS.has(key.value) ? `the key ${key.value}` : null;
}

function nodeRefusal(node: object): string | null {
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  if (anchor) return `the anchor &${anchor}`;
  return tag && !tag.startsWith('tag:yaml.org,2002:') ? `the tag ${tag}` : null;
}

type Refusal = { offset: number | undefined; found: string };

/** What YAML offers beyond plain data (aliases, anchors, tags) and only serves to surprise. */
export function refusals(document: Document): Refusal[] {
  const made: Refusal[] = [];
  const refuse = (node: unknown, found: string | null) => {
    if (found) made.push({ offset: (node as Node | null)?.range?.[0], found });
  };
  visit(document, (_, node, path) => {
    if (path.length > DEEPEST * 2) {
      refuse(node, 'values nested too deeply');
      return visit.BREAK;
    }
    if (isAlias(node)) refuse(node, `the alias *${node.source}`);
    else if (isPair(node)) refuse(node.key, pairRefusal(node.key));
    else if (isNode(node)) refuse(node, nodeRefusal(node));
    return undefined;
  });
  return made;
}
