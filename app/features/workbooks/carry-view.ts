import type { Carrying } from '#app/features/careers/exports.ts';
import type { Part } from './workbook-view.ts';

/** What the page shows before a piece is carried. */
export interface CarryShown {
  /** Of the piece. */
  title: Part[];
  text: string;
  field: Carrying['field'];
  current: { ja: string; en: string };
  /** The texts of the field when it is added after them. */
  after: { ja: string; en: string };
  isPublished: boolean;
  /** The language the text seems to be in. */
  language: 'ja' | 'en';
  entryVersion: string;
  profileVersion: number;
}

export interface CarryRefusal {
  reason: 'changed' | 'published' | 'too-long' | 'too-many';
  most?: number;
}

/** The language of a text: Japanese where it has kana or kanji. */
export function languageOf(text: string): 'ja' | 'en' {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text) ? 'ja' : 'en';
}
