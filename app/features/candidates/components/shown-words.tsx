import { useLocale, useTranslations } from 'use-intl';
import { listIn } from '#app/ui/index.ts';
import { placeNamed } from '../prefectures.ts';
import type { Shown, Words } from '../shown.ts';

/** Writes what a profile shows in the reader's language; lists and pages of candidates use the same words. */
export function useShownWords() {
  const t = useTranslations('careerChoices');
  const locale = useLocale();
  const list = (items: readonly string[]) => listIn(locale, [...items]);
  const language = (code: string) => t(`languages.${code as 'en'}`);
  const month = (written: string) => {
    const [year = '', number = ''] = written.split('-');
    return t('shown.months', { year, month: String(Number(number)) });
  };
  return {
    list,
    language,
    month,
    text: (words: Words) => words[locale] || words.ja || words.en,
    langOf: (words: Words) => otherLanguage(words, locale),
    kind: ({ kind, year }: NonNullable<Shown['kind']>) =>
      `${kind} ${t('shown.year', { year: String(year) })}`,
    available: ({ from, isFixed }: NonNullable<Shown['available']>) =>
      t('shown.available', { month: month(from), fixed: String(isFixed) }),
    occupations: (codes: readonly string[]) =>
      list(codes.map((code) => t(`occupations.${code as 'sales'}`))),
    industries: (codes: readonly string[]) =>
      list(codes.map((code) => t(`industries.${code as 'trade'}`))),
    places: ({ prefectures, anywhere }: NonNullable<Shown['places']>) =>
      anywhere ? t('anywhere') : list(prefectures.map((code) => placeNamed(code, locale))),
    moves: (moves: string) => t(`moves.${moves as 'yes'}`),
    task: (task: string) => t(`tasks.${task as 'phone'}`),
    taskLevel: (level: string) => t(`taskLevels.${level as 'alone'}`),
    taskMark: (level: string) => t(`shown.marks.${level as 'alone'}`),
    jlpt: ({ level, takenOn }: NonNullable<Shown['jlpt']>) =>
      t('shown.jlpt', { level, month: month(takenOn) }),
    ...shortWords(t),
    evidence: (evidence: 'verified' | 'stated' | 'platform') => t(`evidence.${evidence}`),
    use: (use: string) => t(`languageUses.${use as 'work'}`),
    degree: (degree: string) => t(`degrees.${degree as 'other'}`),
    licence: (licence: string) => t(`licences.${licence as 'none'}`),
    residence: (status: string) => t(`residence.${status as 'other'}`),
    change: (change: string) => t(`shown.change.${change as 'yes'}`),
  };
}

export type ShownWords = ReturnType<typeof useShownWords>;

/** The language a text is in, where it is not the reader's. */
const otherLanguage = (words: Words, locale: 'en' | 'ja') =>
  words[locale] ? undefined : locale === 'ja' ? 'en' : 'ja';

type Choices = ReturnType<typeof useTranslations<'careerChoices'>>;

/** The same where a line of a list has little room. */
const shortWords = (t: Choices) => ({
  level: ({ level, evidence }: NonNullable<Shown['jlpt']>) =>
    t('shown.level', { level, evidence: t(`shown.evidence.${evidence}`) }),
  shortTask: (task: string, level: string) =>
    `${t(`shown.tasks.${task as 'phone'}`)}${t(`shown.marks.${level as 'alone'}`)}`,
  shortChange: (change: string) => t(`shown.changeShort.${change as 'yes'}`),
});
