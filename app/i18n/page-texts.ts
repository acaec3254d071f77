import type ja from './ja/page-texts.ts';

/** Messages that only some pages show, by name. */
export type PageTexts = typeof ja;
