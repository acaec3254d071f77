import { useLocale, useTranslations } from 'use-intl';
import { Fragment, type ReactNode } from 'react';
import { writeDay } from '#app/ui/index.ts';
import type { Shown, ShownField, Words } from '../shown.ts';
import { useShownWords, type ShownWords } from './shown-words.tsx';

/** All that is shown of somebody, field by field: for the company, and for the person to see as the company does. */
export function ShownSheet({ shown }: { shown: Shown }) {
  const t = useTranslations('careerChoices');
  const words = useShownWords();
  const fields = SHOWN_FIELDS.filter((field) => field in shown);
  if (fields.length === 0) return <p>{t('shown.empty')}</p>;
  return (
    <dl className="facts">
      {fields.map((field) => (
        <Fragment key={field}>
          <dt>{t(`fields.${field}`)}</dt>
          <dd>
            <ShownValue {...{ shown, field, words }} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** One field in words; nothing where it is not shown. */
export function ShownValue({
  shown,
  field,
  words,
}: {
  shown: Shown;
  field: ShownField;
  words: ShownWords;
}) {
  const value = shown[field];
  if (value === undefined) return null;
  const write = WRITERS[field] as (value: unknown, words: ShownWords) => ReactNode;
  return <>{write(value, words)}</>;
}

type Writers = {
  [K in ShownField]-?: (value: NonNullable<Shown[K]>, words: ShownWords) => ReactNode;
};

/** How each field is written, in the order in which fields stand. */
const WRITERS: Writers = {
  kind: (value, words) => words.kind(value),
  available: (value, words) => words.available(value),
  occupations: (value, words) => words.occupations(value),
  industries: (value, words) => words.industries(value),
  places: (value, words) => (
    <>
      {words.places(value)}
      {value.moves ? <small> {words.moves(value.moves)}</small> : null}
    </>
  ),
  tasks: (value, words) => (
    <ul className="lines">
      {Object.entries(value).map(([task, level]) => (
        <li key={task}>
          <span aria-hidden="true">{words.taskMark(level)} </span>
          {words.task(task)}: {words.taskLevel(level)}
        </li>
      ))}
    </ul>
  ),
  jlpt: (value, words) => (
    <>
      {words.jlpt(value)} <small>{words.evidence(value.evidence)}</small>
    </>
  ),
  learning: (value, words) => <Learning value={value} words={words} />,
  languages: (value, words) => <Languages value={value} words={words} />,
  degree: (value, words) => (
    <>
      {value.degree ? `${words.degree(value.degree)} ` : null}
      <Written text={value.major} words={words} />
    </>
  ),
  licence: (value, words) => words.licence(value),
  skills: (value, words) => <Written text={value} words={words} />,
  statement: (value, words) => <Written text={value} words={words} />,
  career: (value, words) => <Written text={value} words={words} />,
  projects: (value, words) => (
    <ul className="lines">
      {value.map(({ title, text }) => (
        <li key={`${title.ja}${title.en}`}>
          <strong lang={words.langOf(title)}>{words.text(title)}</strong>
          <br />
          <Written text={text} words={words} />
        </li>
      ))}
    </ul>
  ),
  pay: (value) => <Pay value={value} />,
  residence: (value, words) => <Residence value={value} words={words} />,
  employer: (value, words) => <Written text={value} words={words} />,
};

/** All fields, in the order in which they stand. */
export const SHOWN_FIELDS = Object.keys(WRITERS) as ShownField[];

/** A text in the reader's language, or else in the other, marked as such. */
function Written({ text, words }: { text: Words; words: ShownWords }) {
  return (
    <span className="lines" lang={words.langOf(text)}>
      {words.text(text)}
    </span>
  );
}

interface Of<T extends ShownField> {
  value: NonNullable<Shown[T]>;
  words: ShownWords;
}

function Learning({ value, words }: Of<'learning'>) {
  const t = useTranslations('careerChoices');
  const locale = useLocale();
  return (
    <>
      <ul className="lines">
        {value.certificates.map(({ title, completedOn }) => (
          <li key={title.ja}>
            {words.text(title)}{' '}
            <small>{t('shown.completed', { day: writeDay(completedOn, locale) })}</small>
          </li>
        ))}
        {value.canDo.map((line) => (
          <li key={line.ja}>
            {t('shown.canDo')}: {words.text(line)}
          </li>
        ))}
      </ul>
      <small>{words.evidence('platform')}</small>
    </>
  );
}

function Languages({ value, words }: Of<'languages'>) {
  const t = useTranslations('careerChoices');
  return (
    <ul className="lines">
      {value.first ? <li>{t('shown.first', { language: words.language(value.first) })}</li> : null}
      {value.others.map(({ language, use }) => (
        <li key={language}>
          {words.language(language)}: {words.use(use)}
        </li>
      ))}
    </ul>
  );
}

function Pay({ value }: { value: number }) {
  const t = useTranslations('careerChoices');
  return <>{t('shown.pay', { pay: value })}</>;
}

function Residence({ value, words }: Of<'residence'>) {
  const t = useTranslations('careerChoices');
  const locale = useLocale();
  const { status, until, change } = value;
  return (
    <ul className="lines">
      {status ? <li>{words.residence(status)}</li> : null}
      {until ? <li>{t('shown.until', { day: writeDay(until, locale) })}</li> : null}
      {change ? <li>{words.change(change)}</li> : null}
    </ul>
  );
}
