/** A stretch of prose in one language; `lang` is null where it is the language of the page. */
export type ProseRun = { lang: 'en' | 'ja' | null; text: string };

const JAPANESE =
  /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+(?: [\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+)*/gu;
// Words with a small letter; abbreviations (ALT, JET) are read as letters in both languages.
const ENGLISH = /[A-Za-z][A-Za-z'’-]*(?:[ ,.&]+[A-Za-z][A-Za-z'’-]*)*/gu;

function isForeign(text: string, language: 'en' | 'ja'): boolean {
  return language === 'en' || (text.length > 1 && /[a-z]/u.test(text));
}

/**
 * Splits prose into runs by language: in English text the Japanese, in Japanese text the English
 * words, so that each gets its own `lang`.
 */
export function proseRuns(text: string, language: 'en' | 'ja'): ProseRun[] {
  const runs: ProseRun[] = [];
  let end = 0;
  for (const match of text.matchAll(language === 'en' ? JAPANESE : ENGLISH)) {
    if (!isForeign(match[0], language)) continue;
    if (match.index > end) runs.push({ lang: null, text: text.slice(end, match.index) });
    runs.push({ lang: language === 'en' ? 'ja' : 'en', text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ lang: null, text: text.slice(end) });
  return runs;
}
