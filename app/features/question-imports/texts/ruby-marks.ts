/** Signs of a ruby while a text goes through Markdown; they are letters of no script. */
const OPEN = '\ufdd0';
const BAR = '\ufdd1';
const CLOSE = '\ufdd2';
const BRACE = { '{': '\ufdd3', '}': '\ufdd4' } as const;

const WRITTEN =
  /\{([\p{Script=Han}々〆ヶ]{1,20})\|([\p{Script=Hiragana}\p{Script=Katakana}ー|]{1,60})\}/gu;
const ESCAPABLE = new RegExp(`(?<!\\\\)${WRITTEN.source}`, 'gu');
const MARKED = /\ufdd0([^\ufdd0-\ufdd2]*)\ufdd1[^\ufdd0\ufdd2]*\ufdd2/gu;

/** A text from a file without the signs we use ourselves. */
export const withoutMarks = (text: string) => text.replaceAll(/[\ufdd0-\ufddf]/gu, '\ufffd');

/** A word with its reading; plain where the reading says nothing or either holds signs of ours. */
export function ruby(base: string, reading: string): string {
  const isPlain = !base || !reading || /[{}|\\]/u.test(base + reading);
  return isPlain ? base : `${OPEN}${base}${BAR}${reading}${CLOSE}`;
}

/** Readings that the author wrote as we do, {漢字|かんじ}, kept as readings. */
export const writtenRuby = (text: string) =>
  text.replaceAll(
    WRITTEN,
    (_, base: string, reading: string) =>
      `${OPEN}${base}${reading
        .split('|')
        .map((each) => BAR + each)
        .join('')}${CLOSE}`,
  );

/** The same with its braces escaped, for formats in which braces divide. */
export const escapedRuby = (text: string) =>
  text.replaceAll(ESCAPABLE, (written) => `\\${written.slice(0, -1)}\\}`);

const back = (text: string) =>
  text.replaceAll(OPEN, '{').replaceAll(BAR, '|').replaceAll(CLOSE, '}');

/** As words are written: a backslash keeps the next sign literal. */
export const asWords = (text: string) => back(text.replaceAll(/[\\{]/gu, '\\$&'));

/** As what is compared is written: without readings. */
export const asPlain = (text: string) => text.replaceAll(MARKED, '$1');

/** Literal braces, before Markdown is written of the text and after. */
export const shieldBraces = (text: string) =>
  text.replaceAll(/[{}]/gu, (brace) => BRACE[brace as keyof typeof BRACE]);
export const asMarkdown = (text: string) =>
  back(text.replaceAll(BRACE['{'], '\\{').replaceAll(BRACE['}'], '\\}'));
