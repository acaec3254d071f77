import { useLocale, useTranslations } from 'use-intl';
import { DateTime, Link, Table, type Column } from '#app/ui/index.ts';
import { DEFAULT_TEMPLATES } from '../default-templates.ts';
import type { OwnTemplate } from '../templates.ts';

/** The templates of a company. */
export function TemplateTable({ templates }: { templates: readonly OwnTemplate[] }) {
  const t = useTranslations('messages.template');
  if (templates.length === 0) return <p>{t('none')}</p>;
  const columns: Column<OwnTemplate>[] = [
    {
      key: 'name',
      head: t('name'),
      names: true,
      cell: ({ id, title }) => <Link to={`/company/templates/${id}`}>{title}</Link>,
    },
    {
      key: 'languages',
      head: t('languages'),
      cell: ({ bodyJa, bodyEn }) => t(bodyJa && bodyEn ? 'both' : bodyJa ? 'ja' : 'en'),
    },
    {
      key: 'changed',
      head: t('changed'),
      minor: true,
      cell: ({ updatedAt }) => <DateTime instant={updatedAt} time />,
    },
  ];
  return <Table caption={t('title')} columns={columns} rows={templates} rowKey={({ id }) => id} />;
}

/** The shipped ones, to read and to copy. */
export function ShippedTemplates() {
  const t = useTranslations('messages.template');
  const locale = useLocale();
  return (
    <section aria-labelledby="shipped">
      <h2 id="shipped">{t('shipped')}</h2>
      <p>{t('shippedLead')}</p>
      {DEFAULT_TEMPLATES.map(({ key, title, body }) => (
        <details key={key}>
          <summary>{title[locale]}</summary>
          <p className="as-written" lang="ja">
            {body.ja}
          </p>
          <p className="as-written" lang="en">
            {body.en}
          </p>
          <p>
            <Link to={`/company/templates/new?from=${key}`}>{t('copy')}</Link>
          </p>
        </details>
      ))}
    </section>
  );
}
