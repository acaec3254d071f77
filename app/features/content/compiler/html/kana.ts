import { contrastClip, letterClip } from '../clips.ts';
import { baseText, parseJp } from '../japanese/ruby.ts';
import { el } from './element.ts';
import type { HtmlNode } from './element.ts';
import { japaneseAlone } from './japanese.ts';
import { idIn, play, section, word } from './page.ts';
import type { Page } from './page.ts';
import { textNodes } from './prose.ts';

type Letter = { id: string; kana: string; romaji: string };

function strokes(kana: string): HtmlNode[] {
  return [...kana].map((letter) => ({
    stroke: letter.codePointAt(0)!.toString(16).padStart(4, '0'),
  }));
}

function letterNode(page: Page, letter: Letter): HtmlNode {
  const clip = idIn(page, letterClip(letter.id));
  return el(
    'li',
    { 'data-letter': idIn(page, letter.id) },
    el('span', { class: 'letter', lang: 'ja' }, letter.kana),
    el('span', { class: 'sound', lang: 'ja-Latn' }, letter.romaji),
    page.clips.has(clip) ? play(clip, `${word(page, 'play')}: ${letter.kana}`) : null,
    el('span', { class: 'strokes' }, strokes(letter.kana)),
  );
}

/** A row of letters with stroke order, sound and rōmaji. */
export function kanaBlock(page: Page, id: string): HtmlNode {
  const row = page.lesson.source.value.kana!.rows.find((each) => each.id === id)!;
  const letters = row.letters.map((letter) => letterNode(page, letter));
  return section(page, { id, className: 'kana-row' }, el('ul', { class: 'kana' }, letters));
}

/** Letters or words side by side, with what tells them apart. */
export function contrastBlock(page: Page, id: string): HtmlNode {
  const contrast = page.lesson.source.value.contrasts!.find((each) => each.id === id)!;
  const texts = contrast.jp.map((jp, index) => {
    const name = `${word(page, 'play')}: ${baseText(parseJp(jp).runs)}`;
    return el(
      'li',
      {},
      el('span', { class: 'letter', lang: 'ja' }, japaneseAlone(page, jp)),
      play(idIn(page, contrastClip(id, index)), name),
    );
  });
  return section(
    page,
    { id, className: 'contrast' },
    el('ul', { class: 'side-by-side' }, texts),
    el('p', {}, textNodes(contrast[page.language], page)),
  );
}
