import { plainText, type PublicBlank } from '#app/features/questions/exports.ts';

/** How much of a phrase is said, in characters: Japanese has no spaces between words. */
const JAPANESE_CHARACTERS = 12;
const ENGLISH_WORDS = 3;

export interface BlankContext {
  before: string;
  after: string;
}

/**
 * The words right before and after a blank, as its name says them: of Japanese a phrase of at most twelve
 * characters, of English three words, without readings. Empty where another blank or nothing stands there.
 */
export function blankContext(
  parts: readonly (string | PublicBlank)[],
  id: string,
  lang: 'ja' | 'en',
): BlankContext {
  const at = parts.findIndex((part) => typeof part !== 'string' && part.id === id);
  const [before, after] = [wordsOf(parts[at - 1]), wordsOf(parts[at + 1])];
  if (lang === 'en') {
    return {
      before: before.slice(-ENGLISH_WORDS).join(' '),
      after: after.slice(0, ENGLISH_WORDS).join(' '),
    };
  }
  return {
    before: [...(before.at(-1) ?? '')].slice(-JAPANESE_CHARACTERS).join(''),
    after: [...(after[0] ?? '')].slice(0, JAPANESE_CHARACTERS).join(''),
  };
}

function wordsOf(part: string | PublicBlank | undefined): string[] {
  return typeof part === 'string' ? plainText(part).split(/\s+/u).filter(Boolean) : [];
}
