import { useTranslations } from 'use-intl';
import { Link, Table, type Column } from '#app/ui/index.ts';
import type { ListedPerson, PeoplePage } from '../list-people.server.ts';
import type { PeopleParams } from '../params.ts';
import { peopleAddress } from '../paths.ts';
import { PersonName, usePlaceName } from './person-name.tsx';

/** People, a line each, with the way to the next page. */
export function PeopleTable({ asked, page }: { asked: PeopleParams; page: PeoplePage }) {
  const t = useTranslations('work.people');
  const columns = useColumns(asked);
  if (page.people.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <Table
        caption={t('title')}
        columns={columns}
        rows={page.people}
        rowKey={({ id }) => id}
        dense={page.people.length > 50}
      />
      <PeopleFoot asked={asked} page={page} />
    </>
  );
}

function useColumns(asked: PeopleParams): Column<ListedPerson>[] {
  const t = useTranslations('work.people');
  const placeName = usePlaceName();
  const sorted = (sort: 'name' | 'organisation') => ({
    to: peopleAddress({ ...asked, sort, after: undefined }),
    ...((asked.sort ?? 'name') === sort ? { direction: 'ascending' as const } : {}),
  });
  return [
    {
      key: 'name',
      head: t('head.name'),
      names: true,
      sort: sorted('name'),
      cell: ({ id, legalName, kana }) => (
        <PersonName name={legalName} kana={kana} to={`/admin/people/${id}`} />
      ),
    },
    { key: 'kind', head: t('head.kind'), minor: true, cell: ({ kind }) => kind },
    {
      key: 'year',
      head: t('head.year'),
      minor: true,
      cell: ({ year }) => (year ? t('year', { year }) : null),
    },
    {
      key: 'organisation',
      head: t('head.organisation'),
      minor: true,
      sort: sorted('organisation'),
      cell: ({ organisation }) => (organisation ? placeName(organisation) : null),
    },
    { key: 'group', head: t('head.group'), minor: true, cell: (person) => person.arrivalGroup },
    {
      key: 'phase',
      head: t('head.phase'),
      minor: true,
      cell: ({ phase }) => (phase ? t(`phase.${phase}`) : null),
    },
  ];
}

function PeopleFoot({ asked, page }: { asked: PeopleParams; page: PeoplePage }) {
  const t = useTranslations('work.people');
  const { people, total, before, next } = page;
  if (before === 0 && !next) return null;
  const range = { from: before + 1, to: before + people.length, total };
  return (
    <nav className="list-foot" aria-label={t('pages')}>
      <p className="small">{t('range', range)}</p>
      {before > 0 ? (
        <Link to={peopleAddress({ ...asked, after: undefined })}>{t('first')}</Link>
      ) : null}
      {next ? <Link to={peopleAddress({ ...asked, after: next })}>{t('next')}</Link> : null}
    </nav>
  );
}
