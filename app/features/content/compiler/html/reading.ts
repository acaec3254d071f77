import { parseJp } from '../japanese/ruby.ts';
import type { KanjiSource, ReadingSource, WordSource } from '../lesson-schema.ts';
import { translation } from './dialogue.ts';
import { el } from './element.ts';
import type { HtmlNode } from './element.ts';
import { figureNode } from './figure.ts';
import { japanese, japaneseAlone } from './japanese.ts';
import { idIn, pageId, play, section, word } from './page.ts';
import type { Page } from './page.ts';
import { glossNodes, textNodes } from './prose.ts';

type Sentence = ReadingSource['lines'][number];

/** Sentences between breaks. */
function paragraphs(lines: readonly Sentence[]): Sentence[][] {
  const made: Sentence[][] = [];
  for (const line of lines) {
    if (line.break || made.length === 0) made.push([line]);
    else made.at(-1)?.push(line);
  }
  return made;
}

function sentenceRow(page: Page, source: Sentence, number: number): HtmlNode {
  const id = idIn(page, source.id);
  return el(
    'li',
    { id: pageId('line', id), 'data-line': id },
    el('span', { class: 'said', lang: 'ja' }, japaneseAlone(page, source.jp)),
    play(id, word(page, 'playLine', number)),
    translation(page, source.en, word(page, 'line', number)),
  );
}

/** A text as it stands on paper; below it, one sentence at a time with its sound and meaning. */
export function readingBlock(page: Page, id: string): HtmlNode {
  const reading = page.lesson.source.value.readings!.find((each) => each.id === id)!;
  return section(
    page,
    { id, className: 'reading-block' },
    figureNode(page, reading.figure),
    el('h3', {}, textNodes(reading.title[page.language], page)),
    el('p', { class: 'setting' }, textNodes(reading.setting[page.language], page)),
    el(
      'div',
      { class: 'passage', lang: 'ja' },
      paragraphs(reading.lines).map((lines) =>
        el(
          'p',
          {},
          lines.flatMap((line) => japanese(page, parseJp(line.jp).runs)),
        ),
      ),
    ),
    el(
      'details',
      { class: 'by-line' },
      el('summary', {}, word(page, 'byLine')),
      el(
        'ol',
        { class: 'dialogue' },
        reading.lines.map((line, index) => sentenceRow(page, line, index + 1)),
      ),
    ),
  );
}

/** A word of this lesson or an earlier one, by the id with which it is named here. */
function wordOf(page: Page, reference: string): WordSource | undefined {
  const [id, code = page.lesson.code] = reference.split('.').reverse() as [string, string?];
  const lesson = page.course.lessons.find((each) => each.code === code);
  return lesson?.source.value.words?.find((each) => each.id === id);
}

function kanjiRow(page: Page, source: KanjiSource): HtmlNode {
  const words = source.words.flatMap((reference) => wordOf(page, reference) ?? []);
  return el(
    'tr',
    {},
    el('th', { scope: 'row', lang: 'ja', class: 'kanji-shown' }, source.kanji),
    el('td', { lang: 'ja' }, source.on.join('、')),
    el('td', { lang: 'ja' }, source.kun.join('、')),
    el('td', { lang: 'en' }, glossNodes(source.en, page)),
    el('td', { class: 'strokes' }, word(page, 'strokes', source.strokes)),
    el(
      'td',
      { lang: 'ja' },
      words.map((each, index) =>
        el('span', { class: 'jp' }, japaneseAlone(page, each.jp), index < words.length - 1 && '、'),
      ),
    ),
  );
}

/** The kanji of a lesson: readings, meaning, strokes, and words of the course in which they stand. */
export function kanjiBlock(page: Page, id: string): HtmlNode {
  const heads = (['kanji', 'on', 'kun', 'meaning', 'strokesHead', 'words'] as const).map((key) =>
    el('th', { scope: 'col' }, word(page, key)),
  );
  return section(
    page,
    { id, className: 'kanji-block' },
    el(
      'div',
      { class: 'scrolled', tabindex: '0', role: 'region', 'aria-label': word(page, 'kanji') },
      el(
        'table',
        { class: 'kanji' },
        el('thead', {}, el('tr', {}, heads)),
        el(
          'tbody',
          {},
          (page.lesson.source.value.kanji ?? []).map((each) => kanjiRow(page, each)),
        ),
      ),
    ),
  );
}
