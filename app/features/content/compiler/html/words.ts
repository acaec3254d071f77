import type { LoadedLesson } from '../loaded-course.ts';
import type { WordSource } from '../lesson-schema.ts';
import { baseText, parseJp } from '../japanese/ruby.ts';
import { el } from './element.ts';
import type { HtmlNode } from './element.ts';
import { japaneseAlone, romajiLine } from './japanese.ts';
import { pageId, play, section, word } from './page.ts';
import type { Page } from './page.ts';
import { glossNodes } from './prose.ts';

type Entry = { lesson: LoadedLesson; word: WordSource };

function row(page: Page, entry: Entry): HtmlNode {
  const id = `${entry.lesson.code}.${entry.word.id}`;
  page.listed.add(id);
  const name = `${word(page, 'play')}: ${baseText(parseJp(entry.word.jp).runs)}`;
  return el(
    'tr',
    { id: pageId('word', id), 'data-word-entry': id },
    el(
      'th',
      { scope: 'row' },
      el('span', { class: 'jp', lang: 'ja' }, japaneseAlone(page, entry.word.jp)),
      romajiLine(page, entry.word),
    ),
    el('td', { lang: 'en' }, glossNodes(entry.word.en, page)),
    el('td', {}, play(id, name)),
  );
}

function table(page: Page, entries: readonly Entry[]): HtmlNode {
  const heads = (['word', 'meaning', 'sound'] as const).map((key) =>
    el('th', { scope: 'col' }, word(page, key)),
  );
  return el(
    'table',
    { class: 'words' },
    el('thead', { class: 'visually-hidden' }, el('tr', {}, heads)),
    el(
      'tbody',
      {},
      entries.map((entry) => row(page, entry)),
    ),
  );
}

/** The lesson's words, those to use first. */
export function wordsBlock(page: Page, id: string): HtmlNode {
  const { lesson } = page;
  const of = (use: WordSource['use']) =>
    (lesson.source.value.words ?? [])
      .filter((each) => each.use === use)
      .map((each) => ({ lesson, word: each }));
  const active = of('active');
  const recognise = of('recognise');
  const both = active.length > 0 && recognise.length > 0;
  return section(
    page,
    { id, className: 'words-block' },
    both && el('h3', {}, word(page, 'newWords')),
    active.length > 0 && table(page, active),
    both && el('h3', {}, word(page, 'recognise')),
    recognise.length > 0 && table(page, recognise),
  );
}

/** Words that occur in the lesson's texts and have no row on the page yet. */
export function metWords(page: Page): HtmlNode | null {
  const entries = [...page.used.values()].filter((used) => !page.listed.has(used.id));
  if (entries.length === 0) return null;
  return section(
    page,
    { id: 'met', className: 'met' },
    el('details', {}, el('summary', {}, word(page, 'met')), table(page, entries)),
  );
}
