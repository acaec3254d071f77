import { parseJp } from '../japanese/ruby.ts';
import type { PatternSource } from '../lesson-schema.ts';
import { parseFlow } from '../markdown.ts';
import { el } from './element.ts';
import type { HtmlNode } from './element.ts';
import { japanese, japaneseAlone, romajiLine } from './japanese.ts';
import { idIn, pageId, play, section, word } from './page.ts';
import type { Page } from './page.ts';
import { flowNodes, glossNodes, textNodes } from './prose.ts';

const NOWHERE = { file: '', start: { line: 1 } };

function prose(page: Page, text: { en: string; ja: string }): HtmlNode[] {
  return flowNodes(parseFlow(text[page.language], NOWHERE, []), page);
}

function example(page: Page, source: PatternSource['examples'][number]): HtmlNode {
  const id = idIn(page, source.id);
  return el(
    'li',
    { id: pageId('line', id), 'data-line': id },
    el('span', { class: 'said', lang: 'ja' }, japanese(page, parseJp(source.jp).runs)),
    play(id, `${word(page, 'play')}: ${source.en}`),
    romajiLine(page, source),
    el('p', { class: 'means', lang: 'en' }, glossNodes(source.en, page)),
  );
}

function contrast(page: Page, source: NonNullable<PatternSource['contrast']>): HtmlNode {
  const forms = source.jp.map((jp) => el('li', { lang: 'ja' }, japanese(page, parseJp(jp).runs)));
  return el(
    'div',
    { class: 'compare' },
    el('h4', {}, word(page, 'compare')),
    el('ul', { class: 'pair' }, forms),
    prose(page, source),
  );
}

function mark(className: string, sign: string, name: string): HtmlNode[] {
  return [
    el('span', { class: className, 'aria-hidden': 'true' }, sign),
    ' ',
    el('span', { class: 'visually-hidden' }, `${name}: `),
  ];
}

function commonError(page: Page, source: NonNullable<PatternSource['commonError']>): HtmlNode {
  const said = (jp: string) => el('span', { lang: 'ja' }, japanese(page, parseJp(jp).runs));
  return el(
    'div',
    { class: 'common-error' },
    el('h4', {}, word(page, 'commonError')),
    el('p', { class: 'wrong' }, mark('mark', '×', word(page, 'not')), said(source.wrong)),
    el('p', { class: 'right' }, mark('mark', '○', word(page, 'say')), said(source.right)),
    prose(page, source),
  );
}

/** Form, examples, explanation, contrast and common error of a sentence pattern. */
export function patternBlock(page: Page, id: string): HtmlNode {
  const pattern = page.lesson.source.value.patterns!.find((each) => each.id === id)!;
  return section(
    page,
    { id, className: 'pattern note' },
    el('h3', {}, textNodes(pattern.title[page.language], page)),
    el('p', { class: 'form', lang: 'ja' }, japaneseAlone(page, pattern.jp)),
    el(
      'ol',
      { class: 'examples' },
      pattern.examples.map((source) => example(page, source)),
    ),
    prose(page, pattern.explain),
    pattern.contrast ? contrast(page, pattern.contrast) : null,
    pattern.commonError ? commonError(page, pattern.commonError) : null,
  );
}
