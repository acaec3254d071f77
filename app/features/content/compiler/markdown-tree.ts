import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';

const KEPT = { '\\{': '\ue000', '\\}': '\ue001' } as const;
const RUBY_BAR = '\ue002';

/**
 * Literal braces, and the bars inside a ruby, pass through the Markdown parser as letters of their
 * own: it would take the one for an escape and the other for the edge of a table cell.
 */
export function shieldRuby(text: string): string {
  return text
    .replace(/\\[{}]/gu, (pair) => KEPT[pair as keyof typeof KEPT])
    .replace(/\{[^{}\n]*\}/gu, (ruby) => ruby.replace(/\\?\|/gu, RUBY_BAR));
}

/** The braces and bars of `shieldRuby` back as they are written. */
export function unshieldRuby(text: string): string {
  return text
    .replaceAll(KEPT['\\{'], '\\{')
    .replaceAll(KEPT['\\}'], '\\}')
    .replaceAll(RUBY_BAR, '|');
}

const LONGEST_LINE = 4000;
const MOST_CONTAINERS = 40;
const NESTED = /^(?:\s*(?:[-*+>]|\d{1,9}[.)])(?=\s)){6}/u;

/**
 * What in a text would keep the parser busy for minutes: its line and what is wrong with it, or null.
 * Nothing a person writes comes near these bounds.
 */
export function tooIntricate(text: string): { line: number; found: string } | null {
  const lines = text.split('\n');
  let containers = 0;
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    if (content.length > LONGEST_LINE) return { line, found: `${content.length} characters` };
    if (NESTED.test(content)) return { line, found: 'lists or quotations nested in one line' };
    if (/^\s*:::/u.test(content)) containers += 1;
    if (containers > MOST_CONTAINERS) return { line, found: `more than ${MOST_CONTAINERS} fences` };
  }
  return null;
}

/** Parses Markdown as far as lessons use it: directives only as blocks, tables, no text directives. */
export function parseTree(text: string): Root {
  const blocks = directive();
  return fromMarkdown(shieldRuby(text), {
    extensions: [{ flow: blocks.flow ?? {} }, gfmTable()],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  });
}
