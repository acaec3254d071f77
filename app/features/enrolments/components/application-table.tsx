import { useLocale, useTranslations } from 'use-intl';
import { Link, Table, type Column } from '#app/ui/index.ts';
import type { ApplicationRow } from '../queries.server.ts';
import { APPLICATION_STATES } from '../states.ts';
import { JapanDay } from './day-range.tsx';

/** Applications to an edition, a line each, in their order. */
export function ApplicationTable({ rows }: { rows: readonly ApplicationRow[] }) {
  const t = useTranslations('work.editions.application');
  const locale = useLocale();
  const columns: Column<ApplicationRow>[] = [
    { key: 'ticket', head: t('ticket'), number: true, cell: ({ ticket }) => ticket },
    {
      key: 'person',
      head: t('person'),
      names: true,
      cell: ({ id, name }) => (
        <Link to={`/admin/applications/${id}`}>
          <bdi>{name}</bdi>
        </Link>
      ),
    },
    {
      key: 'organisation',
      head: t('organisation'),
      minor: true,
      cell: ({ place }) => place?.[locale] ?? '',
    },
    {
      key: 'state',
      head: t('state'),
      cell: ({ state, completed }) => (completed ? t('completed') : t(`states.${state}`)),
    },
    { key: 'route', head: t('route'), minor: true, cell: ({ route }) => t(`routes.${route}`) },
    {
      key: 'appliedAt',
      head: t('appliedAt'),
      minor: true,
      cell: ({ appliedAt }) => <JapanDay instant={appliedAt} />,
    },
  ];
  return <Table caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

interface StateLinksProps {
  editionId: string;
  counts: Partial<Record<(typeof APPLICATION_STATES)[number], number>>;
  asked: string | undefined;
}

/** The states that there are, each with how many, to show one of them only. */
export function StateLinks({ editionId, counts, asked }: StateLinksProps) {
  const t = useTranslations('work.editions');
  const page = `/admin/editions/${editionId}`;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const link = (state: string | undefined, label: string, count: number) => (
    <li key={label}>
      <Link
        to={state ? `${page}?state=${state}#applications` : `${page}#applications`}
        aria-current={asked === state ? 'true' : undefined}
      >
        {label} {count}
      </Link>
    </li>
  );
  return (
    <ul className="state-links">
      {link(undefined, t('filter.all'), all)}
      {APPLICATION_STATES.filter((state) => counts[state]).map((state) =>
        link(state, t(`application.states.${state}`), counts[state] ?? 0),
      )}
    </ul>
  );
}
