import { useTranslations } from 'use-intl';
import { DateTime, Link, Table, type Column } from '#app/ui/index.ts';
import type { HandoverView, Overseer } from '../organisation-people.server.ts';
import type { OrganisationRecord } from '../organisation-record.server.ts';
import { PersonName } from './person-name.tsx';

interface OrganisationPeopleProps {
  organisation: OrganisationRecord;
  /** Coordinators hand people over, and open the record of a supervisor. */
  isKeeper: boolean;
}

/** Who looks after the people here, and who handed them to whom. */
export function OrganisationPeople({ organisation, isKeeper }: OrganisationPeopleProps) {
  const t = useTranslations('work.organisations.record');
  const overseers = useOverseerColumns();
  const handovers = useHandoverColumns();
  return (
    <>
      <section className="record">
        <div className="page-head">
          <h2>{t('overseers')}</h2>
          {isKeeper ? (
            <p className="links">
              <Link to={`/admin/organisations/${organisation.id}/handover`}>{t('handOver')}</Link>
            </p>
          ) : null}
        </div>
        {organisation.overseers.length === 0 ? (
          <p>{t('noOverseers')}</p>
        ) : (
          <Table
            caption={t('overseers')}
            columns={overseers}
            rows={organisation.overseers}
            rowKey={({ id }) => id}
          />
        )}
      </section>
      <section className="record">
        <h2>{t('handovers')}</h2>
        {organisation.handovers.length === 0 ? (
          <p>{t('noHandovers')}</p>
        ) : (
          <Table
            caption={t('handovers')}
            columns={handovers}
            rows={organisation.handovers}
            rowKey={({ id }) => id}
          />
        )}
      </section>
    </>
  );
}

function useOverseerColumns(): Column<Overseer>[] {
  const t = useTranslations('work');
  return [
    {
      key: 'name',
      head: t('people.head.name'),
      names: true,
      cell: ({ personId, name }) => (
        <PersonName name={name} {...(personId ? { to: `/admin/people/${personId}` } : {})} />
      ),
    },
    {
      key: 'role',
      head: t('people.roles.role'),
      minor: true,
      cell: ({ role }) => t(`people.role.${role}`),
    },
    {
      key: 'email',
      head: t('people.record.workEmail'),
      cell: ({ workEmail }) =>
        workEmail ? <Link to={`mailto:${workEmail}`}>{workEmail}</Link> : null,
    },
    {
      key: 'since',
      head: t('organisations.record.since'),
      minor: true,
      cell: ({ since }) => <DateTime instant={since} />,
    },
  ];
}

function useHandoverColumns(): Column<HandoverView>[] {
  const t = useTranslations('work.organisations');
  return [
    {
      key: 'at',
      head: t('record.at'),
      names: true,
      cell: ({ at }) => <DateTime instant={at} />,
    },
    { key: 'from', head: t('record.from'), cell: ({ from }) => <PersonName name={from} /> },
    { key: 'to', head: t('record.to'), cell: ({ to }) => <PersonName name={to} /> },
    {
      key: 'people',
      head: t('head.people'),
      number: true,
      cell: ({ people }) => people,
    },
    { key: 'note', head: t('record.note'), minor: true, cell: ({ note }) => note },
  ];
}
