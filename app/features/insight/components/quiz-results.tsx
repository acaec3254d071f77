import { useLocale, useTranslations } from 'use-intl';
import type { Counts } from '#app/features/banks/exports.ts';
import type { Bilingual } from '#app/features/questions/exports.ts';
import { Button, Field, Form, Link, Paging, Select } from '#app/ui/index.ts';
import { ORDERS, PAGE_ROWS, RESULT_STATES, type ResultsChoice } from '../result-choices.ts';
import type { PassMark, ResultRow, ResultSummary } from '../results.ts';
import { ResultsTable } from './results-table.tsx';

interface QuizResultsProps {
  /** Address of the results. */
  at: string;
  choice: ResultsChoice;
  editions: readonly { id: string; name: Bilingual }[];
  mark: PassMark | null;
  counts: Counts;
  summary: ResultSummary;
  rows: readonly ResultRow[];
}

/** The results of all learners of a quiz: in words, then a line for each. */
export function QuizResultsView(props: QuizResultsProps) {
  const t = useTranslations('work.insight.results');
  const { at, choice, editions, mark, counts, summary, rows } = props;
  if (editions.length === 0) return <p>{t('nobody')}</p>;
  return (
    <>
      <Choices choice={choice} editions={editions} />
      <Said summary={summary} mark={mark} />
      {rows.length > 0 ? (
        <ResultsTable
          rows={rows}
          editions={choice.editionId === null ? editions : []}
          hasMark={mark !== null}
        />
      ) : (
        <p>{t('none')}</p>
      )}
      <Pages at={at} choice={choice} />
      <p>{t('counts', { counts })}</p>
      {rows.length > 0 ? <Files at={at} choice={choice} /> : null}
    </>
  );
}

function Choices({ choice, editions }: Pick<QuizResultsProps, 'choice' | 'editions'>) {
  const t = useTranslations('work.insight');
  const locale = useLocale();
  return (
    <Form className="filters" method="get">
      <Field name="edition" label={t('edition')}>
        <Select defaultValue={choice.editionId ?? 'all'}>
          {editions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[locale]}
            </option>
          ))}
          <option value="all">{t('results.every')}</option>
        </Select>
      </Field>
      <Field name="state" label={t('results.state')}>
        <Select defaultValue={choice.state ?? ''}>
          <option value="">{t('results.everyState')}</option>
          {RESULT_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`results.states.${state}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="order" label={t('results.order')}>
        <Select defaultValue={choice.order}>
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`results.orders.${order}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button>{t('show')}</Button>
    </Form>
  );
}

/** How many handed in and passed, the median, and what waits for somebody. */
function Said({ summary, mark }: Pick<QuizResultsProps, 'summary' | 'mark'>) {
  const t = useTranslations('work.insight.results');
  const { people, handedIn, passed, median, waiting, late } = summary;
  const least = mark && t(`marks.${mark.of}`, { least: mark.least });
  return (
    <>
      <p>
        {t('handedIn', { people, handedIn })}{' '}
        {least ? t('passed', { passed, mark: least }) : t('noMark')}{' '}
        {median === null ? null : t('median', { percent: Math.floor(median) })}
      </p>
      {waiting > 0 ? (
        <p>
          {t('waiting', { count: waiting })} <Link to="/teach/marking">{t('toMarking')}</Link>
        </p>
      ) : null}
      {late > 0 ? (
        <p>
          {t('late', { count: late })} <Link to="/teach/marking/late">{t('toLate')}</Link>
        </p>
      ) : null}
    </>
  );
}

const fieldsOf = ({ editionId, state, order }: ResultsChoice) => ({
  edition: editionId ?? 'all',
  state: state ?? '',
  order,
});

/** Which part of a very long list is shown; nothing where one page has all. */
function Pages({ at, choice }: Pick<QuizResultsProps, 'at' | 'choice'>) {
  const t = useTranslations('work.insight.results');
  const { from, total } = choice;
  if (total <= PAGE_ROWS && from === 0) return null;
  const query = new URLSearchParams(fieldsOf(choice)).toString();
  const to = (start: number) => `${at}?${query}&from=${Math.max(0, start)}`;
  const last = Math.min(total, from + PAGE_ROWS);
  return (
    <Paging
      label={t('pages')}
      shown={from < last ? t('shown', { total, from: from + 1, to: last }) : null}
      before={from > 0 ? { to: to(from - PAGE_ROWS), label: t('previous') } : null}
      after={last < total ? { to: to(last), label: t('next') } : null}
    />
  );
}

function Files({ at, choice }: Pick<QuizResultsProps, 'at' | 'choice'>) {
  const t = useTranslations('work.insight');
  return (
    <Form method="post" action={`${at}/file`} reloadDocument className="actions no-print">
      {Object.entries(fieldsOf(choice)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button name="format" value="xlsx">
        {t('xlsx')}
      </Button>{' '}
      <Button name="format" value="csv">
        {t('csv')}
      </Button>
    </Form>
  );
}
