import { useLocale, useTranslations } from 'use-intl';
import { DateTime, Link, Table, type Column } from '#app/ui/index.ts';
import { excerptOf } from '../block-html.ts';
import type { ReportView } from '../queries.server.ts';

const BEGINNING = 90;

/** Remarks, a line each: what was said, of which place, and whether somebody has dealt with it. */
export function ReportTable({ reports }: { reports: readonly ReportView[] }) {
  const t = useTranslations('work.lessonReports');
  const locale = useLocale();
  const columns: Column<ReportView>[] = [
    {
      key: 'message',
      head: t('message'),
      names: true,
      cell: ({ id, message }) => (
        <Link to={`/teach/reports/${id}`} document>
          {excerptOf(message.replaceAll(/\s+/gu, ' '), BEGINNING)}
        </Link>
      ),
    },
    {
      key: 'lesson',
      head: t('lesson'),
      cell: ({ course, lesson }) => (
        <>
          {lesson.code} {lesson.title[locale]} <small>{course[locale]}</small>
        </>
      ),
    },
    { key: 'place', head: t('place'), minor: true, cell: ({ excerpt }) => excerpt[locale] },
    {
      key: 'at',
      head: t('at'),
      minor: true,
      cell: ({ createdAt }) => <DateTime instant={createdAt} time />,
    },
    {
      key: 'state',
      head: t('state'),
      minor: true,
      cell: ({ settled }) => (settled ? t('settled') : t('open')),
    },
  ];
  return <Table caption={t('title')} columns={columns} rows={reports} rowKey={({ id }) => id} />;
}
