import { isKanji } from '#app/features/questions/japanese/kana.ts';

const SPACES = /[\s\u180e\u200b-\u200d\u2060]/g;
const PUNCTUATION = /[。、．，！？!?.,「」]/g;
const DASH_AFTER_KANA = /([\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff])([-‐–—―−~〜]+)/g;

/** 々 as the kanji before it; several in a row repeat as many kanji (馬鹿々々しい). */
function expandRepeats(text: string): string {
  const parts = text.split(/(々+)/);
  return parts.reduce((before, part) => {
    if (!part.startsWith('々')) return before + part;
    const last = before.slice(-part.length);
    if (last.length === part.length && [...last].every(isKanji)) return before + last;
    const kanji = before.slice(-1);
    return before + (isKanji(kanji) ? kanji.repeat(part.length) : part);
  }, '');
}

/**
 * The form in which answers are compared: width, spaces, punctuation, case, dashes after kana
 * and 々 no longer matter. Hiragana and katakana stay as they were written.
 */
export function normalise(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(SPACES, '')
    .replace(PUNCTUATION, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(
      DASH_AFTER_KANA,
      (_, kana: string, dashes: string) => kana + 'ー'.repeat(dashes.length),
    );
  return expandRepeats(plain);
}
