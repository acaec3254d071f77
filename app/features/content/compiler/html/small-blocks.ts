import { parseJp } from '../japanese/ruby.ts';
import type { SaidSource } from '../lesson-schema.ts';
import { recallItems } from '../warm-up.ts';
import { el } from './element.ts';
import type { HtmlNode } from './element.ts';
import { figureNode } from './figure.ts';
import { japanese, japaneseAlone, romajiLine } from './japanese.ts';
import { idIn, play, section, word } from './page.ts';
import type { Page } from './page.ts';
import { glossNodes, textNodes } from './prose.ts';

/** Words to recall, each with its answer behind it; nothing in the first lesson. */
export function warmUpBlock(page: Page, id: string): HtmlNode | null {
  const items = recallItems(page.course, page.lesson).map((item) => {
    const wordId = `${item.lesson.code}.${item.word.id}`;
    const said = el('span', { class: 'said', lang: 'ja' }, japaneseAlone(page, item.word.jp));
    const answer = el(
      'p',
      {},
      said,
      ' ',
      play(wordId, word(page, 'play')),
      romajiLine(page, item.word),
    );
    const ask = el('summary', { lang: 'en' }, glossNodes(item.word.en, page));
    return el('li', { 'data-recall': wordId }, el('details', {}, ask, answer));
  });
  if (items.length === 0) return null;
  const lead = el('p', {}, word(page, 'warmUp'));
  return section(page, { id, className: 'warm-up' }, lead, el('ul', { class: 'recall' }, items));
}

function sayItSource(page: Page, id: string): SaidSource & { en: string } {
  const value = page.lesson.source.value;
  const all = [
    ...(value.dialogues ?? []).flatMap((dialogue) => dialogue.lines),
    ...(value.patterns ?? []).flatMap((pattern) => pattern.examples),
    ...(value.words ?? []),
  ];
  return all.find((each) => each.id === id)!;
}

/** Lines to hear and repeat. */
export function sayItBlock(page: Page, id: string): HtmlNode {
  const items = (page.lesson.source.value.sayIt ?? []).map((source, index) => {
    const said = sayItSource(page, source);
    return el(
      'li',
      { 'data-say': idIn(page, source) },
      el('span', { class: 'said', lang: 'ja' }, japanese(page, parseJp(said.jp).runs)),
      play(idIn(page, source), word(page, 'playLine', index + 1)),
      romajiLine(page, said),
    );
  });
  return section(page, { id, className: 'say-it' }, el('ol', { class: 'say-lines' }, items));
}

/** What the reader can do now. */
export function canDoBlock(page: Page, id: string): HtmlNode {
  const items = page.lesson.source.value.canDo.map((canDo) =>
    el('li', { 'data-can-do': idIn(page, canDo.id) }, textNodes(canDo[page.language], page)),
  );
  const lead = el('p', { class: 'lead' }, word(page, 'canDo'));
  return section(page, { id, className: 'can-do' }, lead, el('ul', {}, items));
}

/** A figure that stands on its own. */
export function figureBlock(page: Page, id: string): HtmlNode {
  return section(page, { id, className: 'figure-block' }, figureNode(page, id));
}

/** The way to the printed practice sheet of the lesson's letters. */
export function practiceSheetBlock(page: Page, id: string): HtmlNode {
  const href = `/learn/${page.course.slug}/${page.lesson.slug}/sheet`;
  const link = el('a', { href }, word(page, 'practiceSheet'));
  return section(page, { id, className: 'practice-sheet' }, el('p', {}, link));
}

/** The way to the emergency card. */
export function emergencyCardBlock(page: Page, id: string): HtmlNode {
  const link = el('a', { href: '/emergency' }, word(page, 'emergencyCard'));
  return section(page, { id, className: 'emergency-card' }, el('p', {}, link));
}
