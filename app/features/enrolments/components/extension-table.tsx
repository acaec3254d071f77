import { useLocale, useTranslations } from 'use-intl';
import { Button, DateTime, Form, Table, Undo, type Column } from '#app/ui/index.ts';
import type { ExtensionRow } from '../extensions.server.ts';

/** What was given: to whom, what, why, and the way to take it back. */
export function ExtensionTable({ rows }: { rows: readonly ExtensionRow[] }) {
  const t = useTranslations('work.extensions');
  const columns: Column<ExtensionRow>[] = [
    { key: 'scope', head: t('scope'), names: true, cell: (row) => <ScopeName {...row} /> },
    { key: 'what', head: t('what'), cell: (row) => <What row={row} /> },
    { key: 'on', head: t('on'), minor: true, cell: (row) => <On row={row} /> },
    { key: 'reason', head: t('reason'), minor: true, cell: (row) => <Why row={row} /> },
    { key: 'people', head: t('reached'), minor: true, cell: (row) => <Reached row={row} /> },
    {
      key: 'by',
      head: t('by'),
      minor: true,
      cell: ({ madeBy, madeAt }) => (
        <>
          {madeBy} <DateTime instant={madeAt} time />
        </>
      ),
    },
    { key: 'undo', head: t('state'), cell: (row) => <UndoForm row={row} /> },
  ];
  return <Table caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function What({ row: { dates, quizzes } }: { row: ExtensionRow }) {
  const t = useTranslations('work.extensions');
  return (
    <>
      {dates ? <div>{t('hoursGiven', { hours: dates.hours })}</div> : null}
      {quizzes?.percent ? <div>{t('percentGiven', { percent: quizzes.percent })}</div> : null}
      {quizzes?.attempts ? <div>{t('attemptsGiven', { attempts: quizzes.attempts })}</div> : null}
    </>
  );
}

/** On which dates, and at which quizzes. */
function On({ row: { dates, quizzes } }: { row: ExtensionRow }) {
  const t = useTranslations('work.extensions');
  const locale = useLocale();
  return (
    <>
      {dates ? (
        <div>
          {t('dates')} <DateTime instant={dates.fromAt} zone="Asia/Tokyo" /> –{' '}
          <DateTime instant={lastMoment(dates.untilAt)} zone="Asia/Tokyo" />
        </div>
      ) : null}
      {quizzes ? (
        <div>
          {[quizzes.edition?.[locale] ?? t('allQuizzes'), quizzes.item?.[locale]]
            .filter(Boolean)
            .join(' · ')}
        </div>
      ) : null}
    </>
  );
}

function Why({ row: { dates, quizzes } }: { row: ExtensionRow }) {
  const t = useTranslations('work.extensions');
  return (
    <>
      {dates ? <div>{dates.reason}</div> : null}
      {quizzes ? <div>{t('privately', { reason: quizzes.reason })}</div> : null}
    </>
  );
}

function Reached({ row: { dates, quizzes } }: { row: ExtensionRow }) {
  const t = useTranslations('work.extensions');
  return (
    <>
      {dates ? <div>{t('enrolmentsReached', { count: dates.enrolments })}</div> : null}
      {quizzes ? <div>{t('peopleReached', { count: quizzes.people })}</div> : null}
    </>
  );
}

/** A window ends at the first instant after it. */
function lastMoment(untilAt: string): string {
  return new Date(Date.parse(untilAt) - 1).toISOString();
}

export function ScopeName(row: Pick<ExtensionRow, 'scopeKind' | 'scopeId' | 'scopeName'>) {
  const locale = useLocale();
  const t = useTranslations('work');
  if (row.scopeKind === 'prefecture') return t(`prefectures.${row.scopeId as '01'}`);
  return row.scopeName?.[locale] ?? t('extensions.gone');
}

function UndoForm({ row }: { row: ExtensionRow }) {
  const t = useTranslations('work.extensions');
  if (row.undoneAt) return t('undone');
  return (
    <Form method="post" action={`/admin/extensions/${row.id}`}>
      <Undo />
      <Button kind="quiet">{t('undo')}</Button>
    </Form>
  );
}
