import { useLocale, useTranslations } from 'use-intl';
import { Link, Table, type Column } from '#app/ui/index.ts';

/** A job as its company's list shows it. */
export interface ListedJob {
  id: string;
  title: { ja: string; en: string };
  isPublished: boolean;
  missing: number;
}

/** The jobs of a company, drafts among them. */
export function JobTable({ jobs }: { jobs: readonly ListedJob[] }) {
  const t = useTranslations('company.jobs');
  const locale = useLocale();
  const columns: Column<ListedJob>[] = [
    {
      ...{ key: 'title', head: t('title'), names: true },
      cell: ({ id, title }) => (
        <Link to={`/company/jobs/${id}`}>
          {title[locale] || title.ja || title.en || t('untitled')}
        </Link>
      ),
    },
    {
      ...{ key: 'state', head: t('state') },
      cell: ({ isPublished }) => t(isPublished ? 'published' : 'draft'),
    },
    {
      ...{ key: 'missing', head: t('missing'), number: true },
      cell: ({ missing }) => missing || t('complete'),
    },
  ];
  if (jobs.length === 0) return <p>{t('none')}</p>;
  return <Table caption={t('title')} columns={columns} rows={jobs} rowKey={({ id }) => id} />;
}
