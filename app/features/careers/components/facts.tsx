import type { ReactNode } from 'react';
import type { useTranslations } from 'use-intl';
import { Day, listIn } from '#app/ui/index.ts';
import { writeMonth } from '../month-words.ts';
import { PREFECTURES } from '#app/features/companies/exports.ts';
import { TASKS } from '../profile-choices.ts';
import type { Profile } from '../profile.ts';

/** A heading with what stands below it; nothing where it is open. */
export type Fact = [label: string, value: ReactNode];

export interface Wording {
  t: ReturnType<typeof useTranslations<'career'>>;
  choice: ReturnType<typeof useTranslations<'careerChoices'>>;
  locale: 'en' | 'ja';
}

interface Of {
  profile: Profile;
  jlptEvidence: 'verified' | 'stated';
}

/** When, as what and where. */
export function workFacts({ t, choice, locale }: Wording, { profile }: Of): Fact[] {
  const { availableFrom, isFixed, occupations, industries, moves } = profile;
  const month = availableFrom && writeMonth(availableFrom, locale);
  const jobs = occupations.map((each) => choice(`occupations.${each}`));
  const kinds = industries.map((each) => choice(`industries.${each}`));
  return [
    [
      choice('fields.available'),
      month && t('form.with', { what: month, how: choice(isFixed ? 'fixed' : 'notFixed') }),
    ],
    [t('work.occupations'), listIn(locale, jobs)],
    [t('work.industries'), listIn(locale, kinds)],
    [t('work.places'), placesOf({ choice, locale }, profile)],
    [t('work.moves'), moves && choice(`moves.${moves}`)],
  ];
}

function placesOf(
  { choice, locale }: Pick<Wording, 'choice' | 'locale'>,
  { anywhere, prefectures }: Profile,
): string {
  if (anywhere) return choice('anywhere');
  const names = PREFECTURES.filter(({ code }) => prefectures.includes(code));
  return listIn(
    locale,
    names.map((each) => each[locale]),
  );
}

/** Japanese by task, and the level with how it is known. */
export function japaneseFacts({ t, choice, locale }: Wording, of: Of): Fact[] {
  const { tasks, jlpt } = of.profile;
  const known = TASKS.flatMap((task) => {
    const level = tasks[task];
    return level ? [{ task, level }] : [];
  });
  return [
    [
      t('japanese.tasks'),
      known.length > 0 && (
        <ul className="lines">
          {known.map(({ task, level }) => (
            <li key={task}>
              {choice(`tasks.${task}`)}: {choice(`taskLevels.${level}`)}
            </li>
          ))}
        </ul>
      ),
    ],
    [
      t('openFields.jlpt'),
      jlpt &&
        t('form.jlpt', {
          level: jlpt.level,
          month: writeMonth(jlpt.takenOn, locale),
          evidence: choice(`evidence.${of.jlptEvidence}`),
        }),
    ],
  ];
}

/** Pay and residence. */
export function conditionFacts({ t, choice }: Wording, { profile }: Of): Fact[] {
  const { pay, residence, residenceUntil, residenceChange } = profile;
  return [
    [t('conditions.pay'), pay && t('conditions.yen', { amount: pay })],
    [t('conditions.residence'), residence && choice(`residence.${residence}`)],
    [t('conditions.until'), residenceUntil && <Day day={residenceUntil} />],
    [t('conditions.change'), residenceChange && choice(`changes.${residenceChange}`)],
  ];
}
