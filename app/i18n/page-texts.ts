import type notices from './ja/notices.ts';

/** Messages that only some pages show, by name. */
export interface PageTexts {
  notices: typeof notices;
}
