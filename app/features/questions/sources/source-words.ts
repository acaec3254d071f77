import type { Bilingual } from '../question.ts';
import type { Words } from './source-parts.ts';

/** What a source names and its place keeps: pictures, and how Markdown is prepared. */
export interface Media {
  /** Null where there is no such picture. */
  image(file: string): { address: string; width: number; height: number } | null;
  html(markdown: Bilingual): Bilingual;
}

/** Words in both languages; where there is one text, it is both. */
export function bilingual(words: Words): Bilingual {
  return typeof words === 'string' ? { en: words, ja: words } : words;
}
