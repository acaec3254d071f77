import { Fragment, type ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { listIn } from '#app/ui/index.ts';
import { maskedEmployer, type Employer } from '../employer-mask.ts';
import type { LearningEvidence } from '../learning-evidence.ts';
import type { Profile } from '../profile.ts';
import type { Section } from '../sections.ts';
import { conditionFacts, japaneseFacts, workFacts, type Fact, type Wording } from './facts.tsx';

export interface SectionFactsProps {
  section: Section;
  profile: Profile;
  learning: LearningEvidence;
  employer: Employer | null;
  jlptEvidence: 'verified' | 'stated';
}

/** What one section says, in the reader's language; an open one says that. */
export function SectionFacts(props: SectionFactsProps) {
  const t = useTranslations('career');
  const choice = useTranslations('careerChoices');
  const locale = useLocale();
  const facts = factsOf({ t, choice, locale }, props).filter(([, value]) => value);
  if (facts.length === 0) return <p>{t('profile.empty')}</p>;
  if (ONE_FIELD.includes(props.section)) return <div>{facts[0]?.[1]}</div>;
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Where the heading says all. */
const ONE_FIELD: readonly Section[] = ['statement', 'career', 'employer'];

const FACTS: Record<Section, (words: Wording, props: SectionFactsProps) => Fact[]> = {
  work: workFacts,
  japanese: japaneseFacts,
  languages: ({ t, choice, locale }, { profile: { firstLanguage, languages } }) => [
    [t('languages.first'), firstLanguage && choice(`languages.${firstLanguage}`)],
    [
      t('sections.languages'),
      listIn(
        locale,
        languages.map(({ language, use }) =>
          t('form.with', {
            what: choice(`languages.${language}`),
            how: choice(`languageUses.${use}`),
          }),
        ),
      ),
    ],
  ],
  study: ({ t, choice }, { profile: { degree, major } }) => [
    [t('study.degree'), degree && choice(`degrees.${degree}`)],
    [t('study.major'), both(major)],
  ],
  skills: ({ t, choice }, { profile: { licence, skills } }) => [
    [t('skills.licence'), licence && choice(`licences.${licence}`)],
    [t('skills.skills'), both(skills)],
  ],
  statement: ({ t }, { profile }) => [[t('statement.text'), both(profile.statement)]],
  career: ({ t }, { profile }) => [[t('career.text'), both(profile.career)]],
  projects: ({ t }, { profile: { projects } }) =>
    projects.map(({ title, text }, index) => [
      t('projects.one', { number: index + 1 }),
      <>
        {both(title)}
        {both(text)}
      </>,
    ]),
  learning: ({ t, choice, locale }, { learning, profile }) => [
    [
      t('learning.certificates'),
      picked(learning.certificates, profile.certificates, ({ title }) =>
        t('form.with', { what: title[locale], how: choice('evidence.platform') }),
      ),
    ],
    [t('learning.canDo'), picked(learning.canDo, profile.canDo, ({ text }) => text[locale])],
  ],
  conditions: conditionFacts,
  employer: ({ t, locale }, { profile, employer }) => [
    [t('sections.employer'), employer && shownEmployer(employer, profile, locale)],
  ],
};

const factsOf = (words: Wording, props: SectionFactsProps) => FACTS[props.section](words, props);

function shownEmployer(employer: Employer, { namesEmployer }: Profile, locale: 'en' | 'ja') {
  if (!namesEmployer) return maskedEmployer(employer)[locale];
  return locale === 'ja' ? employer.nameJa : employer.nameEn;
}

/** A text in the languages it is written in. */
function both({ ja, en }: { ja: string; en: string }): ReactNode {
  if (!ja && !en) return null;
  return (
    <>
      {ja ? (
        <p className="lines" lang="ja">
          {ja}
        </p>
      ) : null}
      {en ? (
        <p className="lines" lang="en">
          {en}
        </p>
      ) : null}
    </>
  );
}

function picked<T extends { id: string }>(
  own: readonly T[],
  ids: readonly string[],
  words: (one: T) => string,
): ReactNode {
  const shown = own.filter(({ id }) => ids.includes(id));
  if (shown.length === 0) return null;
  return (
    <ul className="lines">
      {shown.map((one) => (
        <li key={one.id}>{words(one)}</li>
      ))}
    </ul>
  );
}
