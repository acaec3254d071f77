import { parseJp, readingText } from '../japanese/ruby.ts';
import { spokenRuns } from '../checks/check-japanese.ts';
import type { JpRun } from '../japanese/ruby.ts';
import { untaughtLetters } from '../japanese/taught.ts';
import type { SaidSource } from '../lesson-schema.ts';
import { atomsOf } from '../vocabulary.ts';
import type { Atom, Stretch, Vocabulary } from '../vocabulary.ts';
import { el } from './element.ts';
import type { HtmlNode } from './element.ts';
import { pageId } from './page.ts';
import type { Page } from './page.ts';

type Group = { isNew: boolean; atoms: Atom[] } | string;

/** A base with its reading. Assistive technology hears the base; brackets show where ruby does not. */
function rubyPair(base: string, reading: string): HtmlNode[] {
  return [base, el('rp', {}, '('), el('rt', { 'aria-hidden': 'true' }, reading), el('rp', {}, ')')];
}

// Neighbouring atoms of one kind share one ruby element or one text.
function groups(vocabulary: Vocabulary | null, atoms: readonly Atom[]): Group[] {
  const made: Group[] = [];
  for (const atom of atoms) {
    const last = made.at(-1);
    if (atom.reading === null) {
      if (typeof last === 'string') made[made.length - 1] = last + atom.base;
      else made.push(atom.base);
      continue;
    }
    const isNew = !vocabulary?.hasMet(atom);
    if (last && typeof last !== 'string' && last.isNew === isNew) last.atoms.push(atom);
    else made.push({ isNew, atoms: [atom] });
  }
  return made;
}

function atomNodes(vocabulary: Vocabulary | null, atoms: readonly Atom[]): HtmlNode[] {
  return groups(vocabulary, atoms).map((group) => {
    if (typeof group === 'string') return group;
    const pairs = group.atoms.flatMap(({ base, reading }) => rubyPair(base, reading ?? ''));
    return el('ruby', { 'data-new': group.isNew ? true : null }, pairs);
  });
}

/** Ruby of prose; every reading is new where no course stands behind the text. */
export function proseRuby(vocabulary: Vocabulary | null, run: JpRun): HtmlNode[] {
  return atomNodes(vocabulary, atomsOf([run]));
}

function stretchNodes(page: Page, { word, atoms }: Stretch): HtmlNode[] {
  const nodes = atomNodes(page.vocabulary, atoms);
  if (!word) return nodes;
  page.used.set(word.id, word);
  const attributes = { class: 'w', href: `#${pageId('word', word.id)}`, 'data-word': word.id };
  return [el('a', attributes, nodes)];
}

/** Taught Japanese with ruby; words of the course lead to their entry on the page. */
export function japanese(page: Page, runs: readonly JpRun[]): HtmlNode[] {
  return page.vocabulary.stretches(runs).flatMap((stretch) => stretchNodes(page, stretch));
}

/** Taught Japanese with ruby, without links: in word lists and headings. */
export function japaneseAlone(page: Page, jp: string): HtmlNode[] {
  const stretches = page.vocabulary.stretches(parseJp(jp).runs);
  return atomNodes(
    page.vocabulary,
    stretches.flatMap((stretch) => stretch.atoms),
  );
}

/** The rōmaji of a text, only where it holds kana that are not taught yet. The text itself is heard. */
export function romajiLine(page: Page, said: SaidSource): HtmlNode | null {
  const reading = readingText(spokenRuns(said));
  if (untaughtLetters(reading, page.lesson.taught).length === 0) return null;
  return el('span', { class: 'rm', lang: 'ja-Latn', 'aria-hidden': 'true' }, said.romaji);
}
