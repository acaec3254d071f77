import { blankSpeeches, type Blank } from '#app/features/people/exports.server.ts';
import { parseJp } from '../japanese/ruby.ts';
import type { LabelKey } from '../labels.ts';
import { el } from './element.ts';
import type { HtmlNode } from './element.ts';
import { japanese, romajiLine } from './japanese.ts';
import { section, word } from './page.ts';
import type { Page } from './page.ts';
import { glossNodes } from './prose.ts';

type Line = { jp: string; romaji: string; en: string };

const LABELS: Record<Blank, LabelKey> = {
  name: 'blankName',
  city: 'blankCity',
  country: 'blankCountry',
  hobby: 'blankHobby',
  food: 'blankFood',
  job: 'blankJob',
  place: 'blankPlace',
};

function blank(page: Page, name: Blank): HtmlNode {
  const label = el('span', { lang: page.language }, word(page, LABELS[name]));
  return el('span', { class: 'blank' }, label);
}

// A blank carries no reading, so it stands within a text node.
function withBlanks(page: Page, node: HtmlNode): HtmlNode[] {
  if (typeof node !== 'string') return [node];
  return node
    .split(/＿([a-z]+)＿/u)
    .map((part, index) => (index % 2 === 0 ? part : blank(page, part as Blank)));
}

function speech(page: Page, title: LabelKey, lines: readonly Line[]): HtmlNode[] {
  const items = lines.map((line) => {
    const nodes = japanese(page, parseJp(line.jp).runs).flatMap((node) => withBlanks(page, node));
    return el(
      'li',
      {},
      el('span', { class: 'said', lang: 'ja' }, nodes),
      romajiLine(page, line),
      el('span', { class: 'means', lang: 'en' }, glossNodes(line.en, page)),
    );
  });
  return [el('h3', {}, word(page, title)), el('ol', { class: 'introduction-lines' }, items)];
}

/** Two speeches to fill in by hand; where a script runs, the builder takes their place. */
export function selfIntroductionBlock(page: Page, id: string): HtmlNode {
  const { morning, lesson } = blankSpeeches();
  return section(
    page,
    { id, className: 'self-introduction' },
    el(
      'div',
      { class: 'introduction-blank' },
      el('p', {}, word(page, 'introductionBlank')),
      speech(page, 'introductionMorning', morning),
      speech(page, 'introductionClass', lesson),
    ),
    el('div', { 'data-mount': 'self-introduction' }),
  );
}
