import { useLocale, useTranslations } from 'use-intl';
import { DateTime, listIn, Table, type Column } from '#app/ui/index.ts';
import type { ViewOfProfile } from '../consent-view.ts';

/** Who saw which parts of a profile, the newest first. */
export function ViewTable({ views }: { views: readonly ViewOfProfile[] }) {
  const t = useTranslations('careerFairs.views');
  const words = useTranslations('careerChoices.fields');
  const locale = useLocale();
  const columns: Column<ViewOfProfile>[] = [
    { key: 'company', head: t('company'), names: true, cell: ({ company }) => company[locale] },
    { key: 'viewer', head: t('viewer'), cell: ({ viewer }) => viewer ?? t('left') },
    {
      key: 'when',
      head: t('when'),
      cell: ({ lastAt, times }) => (
        <>
          <DateTime instant={lastAt} time />{' '}
          {times > 1 ? <small>{t('times', { times })}</small> : null}
        </>
      ),
    },
    { key: 'place', head: t('place'), minor: true, cell: ({ place }) => t(`places.${place}`) },
    {
      key: 'fields',
      head: t('fields'),
      minor: true,
      cell: ({ fields, files }) =>
        listIn(locale, [...fields.map((field) => words(field)), ...files]),
    },
  ];
  const keyOf = ({ company, viewer, lastAt, place, fields, files }: ViewOfProfile) =>
    [company.ja, viewer, lastAt, place, ...fields, ...files].join('/');
  return <Table caption={t('title')} columns={columns} rows={views} rowKey={keyOf} />;
}
