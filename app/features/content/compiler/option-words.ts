import type { Bilingual } from '../compiled-course.ts';
import { baseText, parseJp, readingText } from './japanese/ruby.ts';
import { labelOfTwo } from './labels.ts';
import type { LoadedLesson } from './loaded-course.ts';
import type { ChoiceSource } from './question-schema.ts';

type Option = Pick<ChoiceSource['options'][number], 'jp' | 'en'>;

/** What a wrong option is, for those that are letters or words of the course. */
export type OptionWords = (option: Option) => Bilingual | null;

const bare = (text: string) => text.replace(/\s+/gu, '');
const firstGloss = (en: string) => (en.split(';')[0] ?? '').trim();

/**
 * Words for options whose author wrote none: the letter an option sounds like, the sound of a letter,
 * the meaning of a word, the word of a meaning. Null where the course does not teach the option itself.
 */
export function optionWordsOf(lessons: readonly LoadedLesson[]): OptionWords {
  const known = new Map<string, Bilingual>();
  const learn = (key: string, words: Bilingual) => {
    if (!known.has(key)) known.set(key, words);
  };
  for (const { source } of lessons) {
    for (const row of source.value.kana?.rows ?? []) {
      for (const { kana, romaji } of row.letters) {
        learn(romaji, labelOfTwo('optionLetter', kana, romaji));
        learn(kana, labelOfTwo('optionSound', romaji, kana));
      }
    }
    for (const { jp, en } of source.value.words ?? []) {
      const { runs } = parseJp(jp);
      const words = labelOfTwo('optionWord', jp, firstGloss(en));
      learn(bare(baseText(runs)), words);
      learn(bare(readingText(runs)), words);
      learn(firstGloss(en).toLowerCase(), words);
    }
  }
  return ({ jp, en }) => {
    const text = jp ? bare(baseText(parseJp(jp).runs)) : (en ?? '').toLowerCase();
    return known.get(text) ?? null;
  };
}
