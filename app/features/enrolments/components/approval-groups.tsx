import { useLocale, useTranslations } from 'use-intl';
import { ChoiceLine, DateTime, Link, Table, type Column } from '#app/ui/index.ts';
import type { ApprovalGroup, Awaiting } from '../approvals.server.ts';
import type { EditionView } from '../edition-view.ts';
import { JapanDay } from './day-range.tsx';

/** Those who wait for approval in one edition, each to be selected. */
export function ApprovalTable({ group }: { group: ApprovalGroup }) {
  const t = useTranslations('work.editions');
  const locale = useLocale();
  const { edition, applications } = group;
  const columns: Column<Awaiting>[] = [
    {
      key: 'person',
      head: t('application.person'),
      names: true,
      cell: ({ id, name }) => (
        <ChoiceLine type="checkbox" name="application" value={id}>
          <bdi>{name}</bdi>
        </ChoiceLine>
      ),
    },
    {
      key: 'organisation',
      head: t('application.organisation'),
      minor: true,
      cell: ({ place }) => place?.[locale] ?? '',
    },
    {
      key: 'ticket',
      head: t('application.ticket'),
      number: true,
      minor: true,
      cell: ({ id, ticket }) => <Link to={`/admin/applications/${id}`}>{ticket}</Link>,
    },
    {
      key: 'appliedAt',
      head: t('application.appliedAt'),
      minor: true,
      cell: ({ appliedAt }) => <JapanDay instant={appliedAt} />,
    },
  ];
  const heading = `${edition.course[locale]} ${edition.name[locale]}`;
  return (
    <section>
      <h2>{heading}</h2>
      <p className="small">
        <Seats group={group} />
      </p>
      <Table caption={heading} columns={columns} rows={applications} rowKey={({ id }) => id} />
    </section>
  );
}

/** How many seats are free, and how many people wait for one. */
export function Seats({ group: { free, waiting } }: { group: ApprovalGroup }) {
  const t = useTranslations('work.editions.approvals');
  return free === null ? t('noCapacity') : t('free', { free, waiting });
}

/** Editions for which people can be nominated now, and until when. */
export function NominationEditions({ editions }: { editions: readonly EditionView[] }) {
  const t = useTranslations('work.editions.approvals');
  const locale = useLocale();
  if (editions.length === 0) return null;
  return (
    <section>
      <h2>{t('nominate')}</h2>
      <p>{t('nominateText')}</p>
      <ul>
        {editions.map(({ id, name, course, closesAt }) => (
          <li key={id}>
            <Link to={`/admin/editions/${id}/nominations`}>
              {course[locale]} {name[locale]}
            </Link>{' '}
            {closesAt
              ? t.rich('until', { when: () => <DateTime instant={closesAt} deadline /> })
              : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
