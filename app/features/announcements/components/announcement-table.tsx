import { useLocale, useTranslations } from 'use-intl';
import { DateTime, Link, Table, type Column } from '#app/ui/index.ts';

export interface AnnouncementRow {
  id: string;
  title: { ja: string | null; en: string | null };
  state: 'draft' | 'scheduled' | 'sent';
  at: string;
  recipients: number | null;
}

/** Announcements, a line each. */
export function AnnouncementTable({ rows }: { rows: readonly AnnouncementRow[] }) {
  const t = useTranslations('work.announcements');
  const locale = useLocale();
  const columns: Column<AnnouncementRow>[] = [
    {
      key: 'title',
      head: t('title'),
      names: true,
      cell: ({ id, title }) => {
        const lang = title[locale] === null ? (locale === 'ja' ? 'en' : 'ja') : locale;
        return (
          <Link to={`/admin/announcements/${id}`} lang={lang}>
            {title[lang]}
          </Link>
        );
      },
    },
    { key: 'state', head: t('state'), cell: ({ state }) => t(`states.${state}`) },
    { key: 'at', head: t('at'), minor: true, cell: ({ at }) => <DateTime instant={at} time /> },
    {
      key: 'recipients',
      head: t('recipients'),
      number: true,
      cell: ({ recipients }) => recipients,
    },
  ];
  return <Table caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
