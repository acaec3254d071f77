import type { HtmlNode } from './element.ts';
import { el } from './element.ts';
import { section } from './page.ts';
import type { Page } from './page.ts';
import { textNodes } from './prose.ts';

/** A video with its transcript. */
export function videoBlock(page: Page, id: string): HtmlNode {
  const { title, slides } = page.course.videos.get(id)!.source.value;
  return section(
    page,
    { id, className: 'video-block' },
    el('h3', {}, textNodes(title[page.language], page)),
    el('div', { 'data-mount': 'video', 'data-video': id }),
    slides.flatMap((slide) => [
      el('h4', {}, textNodes(slide.title[page.language], page)),
      el(
        'ol',
        {},
        slide.lines.map((line) => el('li', {}, textNodes(line[page.language], page))),
      ),
    ]),
  );
}
