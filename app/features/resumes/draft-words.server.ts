import type { Profile } from '#app/features/careers/exports.server.ts';
import { allPageTexts } from '#app/i18n/page-texts.server.ts';
import type { Locale } from '#app/i18n/types.ts';

/** What a profile says in codes, in the words of a document. */
export interface DraftWords {
  kind: (kind: string) => string;
  jlpt: (jlpt: NonNullable<Profile['jlpt']>) => string;
  licence: (licence: NonNullable<Profile['licence']>) => string;
  degree: (degree: string, major: string) => string;
  languages: (profile: Profile) => string[];
  /** That somebody came with the programme. */
  programme: (kind: string, employer: string) => string;
  since: (from: string, until: string | null) => string;
  toDate: string;
  ended: string;
  completed: (title: string) => string;
  from: (month: string) => string;
  /** What stands in 本人希望記入欄 where nothing is wished. */
  wishes: string;
}

const monthJa = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;
const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const monthEn = (month: string) => MONTH.format(new Date(`${month.slice(0, 7)}-01`));

const choicesOf = (locale: Locale) => allPageTexts(locale).careerChoices;

/** The languages of a profile, Japanese first, each on a line. */
function languageLines(
  profile: Profile,
  locale: Locale,
  say: { japanese: string; native: string; colon: string; comma: string },
): string[] {
  const words = choicesOf(locale);
  const { firstLanguage, languages, tasks } = profile;
  const { colon } = say;
  const told = Object.entries(tasks).flatMap(([task, level]) =>
    level ? [`${words.tasks[task as 'phone']}${colon}${words.taskLevels[level]}`] : [],
  );
  return [
    ...(told.length > 0 ? [`${say.japanese}${colon}${told.join(say.comma)}`] : []),
    ...(firstLanguage ? [`${words.languages[firstLanguage]}${colon}${say.native}`] : []),
    ...languages.map(
      ({ language, use }) => `${words.languages[language]}${colon}${words.languageUses[use]}`,
    ),
  ];
}

const JAPANESE: DraftWords = {
  kind: (kind) => choicesOf('ja').kinds[kind as 'ALT'],
  jlpt: ({ level, takenOn }) => `${takenOn} 日本語能力試験${level} 合格`,
  licence: (licence) => `普通自動車第一種運転免許${licence === 'automatic' ? '（AT限定）' : ''}`,
  degree: (degree, major) =>
    `${choicesOf('ja').degrees[degree as 'other']}${major ? `（${major}）` : ''}`,
  languages: (profile) =>
    languageLines(profile, 'ja', { japanese: '日本語', native: '母語', colon: '：', comma: '、' }),
  programme: (kind, employer) =>
    `JETプログラムに参加、${employer}に${choicesOf('ja').kinds[kind as 'ALT']}として勤務`,
  since: (from, until) => `${monthJa(from)}～${until ? monthJa(until) : '現在'}`,
  toDate: '現在に至る',
  ended: '任期満了により退職',
  completed: (title) => `「${title}」修了`,
  from: (month) => `${monthJa(month)}から勤務できます。`,
  wishes: '貴社の規定に従います。',
};

const ENGLISH: DraftWords = {
  kind: (kind) => `${choicesOf('en').kinds[kind as 'ALT']}, JET Programme`,
  jlpt: ({ level, takenOn }) => `${takenOn} JLPT ${level}`,
  licence: (licence) => `Japanese driving licence${licence === 'automatic' ? ' (automatic)' : ''}`,
  degree: (degree, major) =>
    [degree === 'other' ? '' : choicesOf('en').degrees[degree as 'other'], major]
      .filter(Boolean)
      .join(', '),
  languages: (profile) =>
    languageLines(profile, 'en', {
      ...{ japanese: 'Japanese', native: 'native', colon: ': ', comma: ', ' },
    }).map((line) => line.replaceAll('(敬語)', '')),
  programme: (kind, employer) =>
    `${choicesOf('en').kinds[kind as 'ALT']} (JET Programme), ${employer}`,
  since: (from, until) => `${monthEn(from)} to ${until ? monthEn(until) : 'present'}`,
  toDate: '',
  ended: '',
  completed: (title) => `${title}, completed`,
  from: (month) => `Available from ${monthEn(month)}.`,
  wishes: '',
};

export const WORDS: Readonly<Record<Locale, DraftWords>> = { ja: JAPANESE, en: ENGLISH };
