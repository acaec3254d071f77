import type { CompiledClip } from '../../compiled-course.ts';
import { label } from '../labels.ts';
import type { LabelKey } from '../labels.ts';
import type { Language, LoadedCourse, LoadedLesson } from '../loaded-course.ts';
import type { KnownWord, Vocabulary } from '../vocabulary.ts';
import { el } from './element.ts';
import type { HtmlNode } from './element.ts';

/** One lesson in one language while it is being written. */
export type Page = {
  course: LoadedCourse;
  lesson: LoadedLesson;
  language: Language;
  vocabulary: Vocabulary;
  /** Clips of this lesson and the earlier ones, by id. */
  clips: ReadonlyMap<string, CompiledClip>;
  /** Words of the course that occur in its texts. */
  used: Map<string, KnownWord>;
  /** Words that have a row of their own on the page. */
  listed: Set<string>;
};

/** A label of the page's language. */
export function word(page: Page, key: LabelKey, value: string | number = ''): string {
  return label(page.language, key, value);
}

/** The id on the page of something that has an id in the course. */
export function pageId(kind: 'word' | 'line', id: string): string {
  return `${kind}-${id.replace('.', '-')}`;
}

/** The id in the course of something of this lesson. */
export function idIn(page: Page, id: string): string {
  return `${page.lesson.code}.${id}`;
}

/** A link that plays a clip; without JavaScript it opens the clip. Left out where there is none. */
export function play(clip: string, name: string): HtmlNode {
  const attributes = {
    class: 'play',
    href: `{{clip:${clip}}}`,
    'data-clip': clip,
    'aria-label': name,
  };
  return { clip, children: [el('a', attributes, el('span', { 'aria-hidden': 'true' }, '▶'))] };
}

/** The link by which a reader reports a fault of a block. */
export function report(page: Page, block: string): HtmlNode {
  const attributes = { href: `?report=${block}#report`, 'data-report': block, rel: 'nofollow' };
  return el('p', { class: 'report' }, el('a', attributes, word(page, 'report')));
}

/** A block of the lesson as a section of its own. */
export function section(
  page: Page,
  block: { id: string; className: string },
  ...children: (HtmlNode | null | false | (HtmlNode | null | false)[])[]
): HtmlNode {
  const id = idIn(page, block.id);
  const attributes = { id: block.id, class: `block ${block.className}`, 'data-block': id };
  return el('section', attributes, ...children, report(page, id));
}
