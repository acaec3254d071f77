import { useTranslations } from 'use-intl';
import {
  Button,
  Day,
  Field,
  Form,
  Link,
  Select,
  Table,
  TextInput,
  type Column,
} from '#app/ui/index.ts';
import type { ListedOrganisation, OrganisationsPage } from '../list-organisations.server.ts';
import { ORGANISATION_KINDS } from '../kinds.ts';
import type { OrganisationParams } from '../params.ts';
import { organisationsAddress } from '../paths.ts';
import { usePlaceName } from './person-name.tsx';

type Prefectures = readonly { prefecture: string; nameJa: string; nameEn: string }[];

/** What the list of organisations keeps to. */
export function OrganisationFilters(props: {
  asked: OrganisationParams;
  prefectures: Prefectures;
}) {
  const t = useTranslations('work.organisations');
  const placeName = usePlaceName();
  const { asked, prefectures } = props;
  return (
    <Form method="get" action="/admin/organisations" className="find" role="search">
      <div className="filters">
        <Field name="q" label={t('filter.q')}>
          <TextInput type="search" defaultValue={asked.q} autoComplete="off" maxLength={200} />
        </Field>
        <Field name="kind" label={t('filter.kind')}>
          <Select defaultValue={asked.kind ?? ''}>
            <option value="">{t('filter.any')}</option>
            {ORGANISATION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="prefecture" label={t('filter.prefecture')}>
          <Select defaultValue={asked.prefecture ?? ''}>
            <option value="">{t('filter.any')}</option>
            {prefectures.map((one) => (
              <option key={one.prefecture} value={one.prefecture}>
                {placeName(one)}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="closed" label={t('filter.closed')}>
          <Select defaultValue={asked.closed ?? ''}>
            <option value="">{t('filter.without')}</option>
            <option value="with">{t('filter.with')}</option>
            <option value="only">{t('filter.only')}</option>
          </Select>
        </Field>
        <Button compact>{t('filter.show')}</Button>
        <Link to="/admin/organisations">{t('filter.clear')}</Link>
      </div>
    </Form>
  );
}

interface OrganisationTableProps {
  asked: OrganisationParams;
  page: OrganisationsPage;
  prefectures: Prefectures;
}

/** Organisations, each below the one above it. */
export function OrganisationTable({ asked, page, prefectures }: OrganisationTableProps) {
  const t = useTranslations('work.organisations');
  const columns = useColumns(prefectures, Boolean(asked.closed));
  if (page.organisations.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <Table
        caption={t('title')}
        columns={columns}
        rows={page.organisations}
        rowKey={({ id }) => id}
        dense={page.organisations.length > 50}
      />
      {page.pages > 1 ? <Foot asked={asked} page={page} /> : null}
    </>
  );
}

function useColumns(prefectures: Prefectures, withClosed: boolean): Column<ListedOrganisation>[] {
  const t = useTranslations('work.organisations');
  const placeName = usePlaceName();
  const columns: Column<ListedOrganisation>[] = [
    { key: 'name', head: t('head.name'), names: true, cell: (row) => <Name organisation={row} /> },
    { key: 'kind', head: t('head.kind'), minor: true, cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'code', head: t('head.code'), minor: true, cell: ({ code }) => code },
    {
      key: 'prefecture',
      head: t('head.prefecture'),
      minor: true,
      cell: ({ prefecture }) => {
        const one = prefectures.find((known) => known.prefecture === prefecture);
        return one ? placeName(one) : null;
      },
    },
    {
      key: 'people',
      head: t('head.people'),
      number: true,
      minor: true,
      cell: ({ people }) => people,
    },
  ];
  if (!withClosed) return columns;
  return [
    ...columns,
    {
      key: 'closed',
      head: t('head.closed'),
      minor: true,
      cell: ({ closedOn }) => (closedOn ? <Day day={closedOn} /> : null),
    },
  ];
}

function Name({ organisation }: { organisation: ListedOrganisation }) {
  const name = usePlaceName()(organisation);
  const { id, depth, invented } = organisation;
  return (
    <span className={depth > 0 ? `below depth-${Math.min(depth, 3)}` : undefined}>
      <Link to={`/admin/organisations/${id}`}>{name}</Link>{' '}
      <Invented name={name} invented={invented} />
    </span>
  );
}

/** Says that an organisation is made up, where its name does not. */
export function Invented({ name, invented }: { name: string; invented: boolean }) {
  const t = useTranslations('work.organisations');
  return invented && !name.includes(t('invented')) ? (
    <span className="tag">{t('invented')}</span>
  ) : null;
}

function Foot({
  asked,
  page: { page, pages },
}: {
  asked: OrganisationParams;
  page: OrganisationsPage;
}) {
  const t = useTranslations('work.organisations');
  const at = (to: number) => organisationsAddress({ ...asked, page: to });
  return (
    <nav className="list-foot" aria-label={t('pages')}>
      <p className="small">{t('page', { page, pages })}</p>
      {page > 1 ? <Link to={at(page - 1)}>{t('previous')}</Link> : null}
      {page < pages ? <Link to={at(page + 1)}>{t('next')}</Link> : null}
    </nav>
  );
}
