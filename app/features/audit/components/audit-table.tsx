import { useLocale, useTranslations } from 'use-intl';
import { DateTime, JAPAN, Link, Table, type Column } from '#app/ui/index.ts';
import { AUDIT_ACTIONS, AUDIT_OBJECTS } from '../actions.ts';
import type { AuditRow } from '../search-audit.server.ts';

/** Where the page of an object is, by its kind. */
const PAGES: Record<string, string> = {
  person: '/admin/people',
  organisation: '/admin/organisations',
  edition: '/admin/editions',
  application: '/admin/applications',
  announcement: '/admin/announcements',
  import: '/admin/imports',
};

/** Entries of the audit log; times are those of Japan. */
export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const t = useTranslations('work.audit');
  const action = (name: string) => AUDIT_ACTIONS.find((one) => one === name);
  const columns: Column<AuditRow>[] = [
    {
      key: 'action',
      head: t('action'),
      names: true,
      cell: (row) => {
        const known = action(row.action);
        return known ? t(`actions.${known}`) : row.action;
      },
    },
    { key: 'object', head: t('object'), cell: (row) => <Subject row={row} /> },
    { key: 'actor', head: t('actor'), cell: (row) => <Actor row={row} /> },
    {
      key: 'at',
      head: t('at'),
      minor: true,
      cell: ({ at }) => <DateTime instant={at} zone={JAPAN} time />,
    },
    { key: 'body', head: t('details'), cell: (row) => <Body row={row} /> },
  ];
  return <Table caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function Subject({ row: { object } }: { row: AuditRow }) {
  const t = useTranslations('work.audit');
  const locale = useLocale();
  const kind = AUDIT_OBJECTS.find((one) => one === object.kind);
  const label = object.name?.[locale] ?? object.id.slice(0, 13);
  const page = PAGES[object.kind];
  return (
    <>
      <small>{kind ? t(`objects.${kind}`) : object.kind}</small>{' '}
      {page ? <Link to={`${page}/${object.id}`}>{label}</Link> : label}
    </>
  );
}

function Actor({ row: { actor } }: { row: AuditRow }) {
  const t = useTranslations('work.audit');
  if (!actor) return t('system');
  return actor.name ? (
    <Link to={`/admin/people/${actor.id}`}>{actor.name}</Link>
  ) : (
    t('gone', { id: actor.id.slice(0, 13) })
  );
}

function Body({ row: { body, isErased } }: { row: AuditRow }) {
  const t = useTranslations('work.audit');
  if (isErased) return t('erased');
  if (!body) return null;
  return (
    <details>
      <summary>{t('show')}</summary>
      <dl className="facts">
        {Object.entries(body).map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
