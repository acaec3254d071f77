import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { parseDocument, visit, YAMLSeq } from 'yaml';
import type { Document } from 'yaml';

import { canonicalJson } from '#app/platform/canonical-json.server.ts';
import { parseTree, tooIntricate, unshieldRuby } from './markdown-tree.ts';

const MOST_PASSES = 6;

const YAML_STYLE = {
  lineWidth: 0,
  singleQuote: true,
  indent: 2,
  indentSeq: true,
  flowCollectionPadding: true,
} as const;

// [a, b] without spaces inside, { a: b } with them: the printer knows only one way for both.
function setListPadding(document: Document): void {
  visit(document, {
    Map: (_, node) => {
      const print = node.toString.bind(node);
      node.toString = (ctx, ...rest) =>
        print(ctx && { ...ctx, flowCollectionPadding: ' ' }, ...rest);
    },
    Seq: (_, node) => {
      const print = YAMLSeq.prototype.toString.bind(node);
      node.toString = (ctx, ...rest) =>
        print(ctx && { ...ctx, flowCollectionPadding: '' }, ...rest);
    },
  });
}

function formatYaml(text: string): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'error' });
  if (document.errors.length > 0) return text;
  setListPadding(document);
  const formatted = document.toString(YAML_STYLE);
  const again = parseDocument(formatted, { version: '1.2', schema: 'core', logLevel: 'error' });
  const isSame = canonicalJson(again.toJS()) === canonicalJson(document.toJS());
  return again.errors.length === 0 && isSame ? formatted : text;
}

function formatMarkdown(text: string): string {
  if (tooIntricate(text)) return text;
  const written = toMarkdown(parseTree(text), {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    listItemIndent: 'one',
    rule: '-',
    fences: true,
    resourceLink: true,
    extensions: [
      directiveToMarkdown(),
      gfmTableToMarkdown({ tableCellPadding: true, stringLength: () => 3 }),
    ],
  });
  return unshieldRuby(written);
}

function tidy(text: string): string {
  const lines = text
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n')
    .normalize('NFC');
  return `${lines.replace(/[ \t]+$/gmu, '').trimEnd()}\n`;
}

function once(path: string, text: string): string {
  if (path.endsWith('.yaml')) return tidy(formatYaml(tidy(text)));
  if (path.endsWith('.md')) return tidy(formatMarkdown(tidy(text)));
  return tidy(text);
}

/**
 * The canonical form of a course file: formatting it again changes nothing. Comments are kept; a file
 * that cannot be parsed only has its line ends put right.
 */
export function formatFile(path: string, text: string): string {
  let current = once(path, text);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = once(path, current);
    if (next === current) return current;
    current = next;
  }
  return tidy(text);
}
