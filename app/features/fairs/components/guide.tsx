import { useLocale, useTranslations } from 'use-intl';
import {
  JLPT_LEVELS,
  OCCUPATIONS,
  PREFECTURE_CODES,
  useContentWords,
} from '#app/features/companies/exports.ts';
import { Button, Field, Form, Link, Row, Rows, Select } from '#app/ui/index.ts';
import type { GuideLine } from '../guide.server.ts';
import type { GuideFilter } from '../guide-filter.ts';

/** By what the guide is narrowed. */
export function GuideFilters({ action, filter }: { action: string; filter: GuideFilter }) {
  const t = useTranslations('fair.filter');
  const words = useContentWords();
  const { occupation, prefecture, japanese } = filter;
  const level = japanese === null ? '' : JLPT_LEVELS[JLPT_LEVELS.length - japanese];
  const lists = [
    { name: 'occupation', values: OCCUPATIONS, said: occupation ?? '' },
    { name: 'prefecture', values: PREFECTURE_CODES, said: prefecture ?? '' },
  ] as const;
  return (
    <Form method="get" action={action} className="find" role="search">
      <div className="filters">
        {lists.map(({ name, values, said }) => (
          <Field key={name} name={name} label={t(name)}>
            <Select defaultValue={said}>
              <option value="">{t('any')}</option>
              {values.map((value) => (
                <option key={value} value={value}>
                  {words.choice({ name }, value)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        <Field name="japanese" label={t('japanese')}>
          <Select defaultValue={level}>
            <option value="">{t('any')}</option>
            {JLPT_LEVELS.map((value) => (
              <option key={value} value={value}>
                {t('upTo', { level: value })}
              </option>
            ))}
          </Select>
        </Field>
        <Button compact>{t('show')}</Button>
        <Link to={action}>{t('clear')}</Link>
      </div>
    </Form>
  );
}

/** The companies of a fair with the names of their jobs. */
export function GuideList({ action, lines }: { action: string; lines: readonly GuideLine[] }) {
  const t = useTranslations('fair');
  const locale = useLocale();
  if (lines.length === 0) return <p>{t('none')}</p>;
  return (
    <Rows>
      {lines.map((line) => (
        <Row
          key={line.id}
          stateLabel=""
          title={<Link to={`${action}/${line.id}`}>{line.name[locale]}</Link>}
          meta={line.booth ? t('booth', { booth: line.booth }) : null}
          why={<LineFacts line={line} />}
        />
      ))}
    </Rows>
  );
}

function LineFacts({ line: { industry, prefecture, jobs } }: { line: GuideLine }) {
  const t = useTranslations('fair');
  const locale = useLocale();
  const words = useContentWords();
  const facts = [
    ...(industry ? [words.choice({ name: 'industry' }, industry)] : []),
    ...(prefecture ? [words.choice({ name: 'prefecture' }, prefecture)] : []),
  ];
  return (
    <>
      {facts.length > 0 ? <p>{facts.join(locale === 'ja' ? '・' : ' · ')}</p> : null}
      {jobs.length === 0 ? (
        <p>{t('noJobs')}</p>
      ) : (
        <ul>
          {jobs.map(({ id, title }) => (
            <li key={id}>{title[locale]}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How lots are drawn, with what was published of their seed. */
export function Lots({ commitment }: { commitment: string }) {
  const t = useTranslations('fair.lots');
  return (
    <details>
      <summary>{t('title')}</summary>
      <p>{t('text')}</p>
      <p>
        <code className="digest">{commitment}</code>
      </p>
    </details>
  );
}
