import { useTranslations } from 'use-intl';
import { Button, Field, Form, Link, Select, TextInput } from '#app/ui/index.ts';
import { IN_POST, KINDS, PAGE_SIZES, SORTS, YEARS, PHASES } from '../kinds.ts';
import { peopleAddress } from '../paths.ts';
import type { PeopleParams } from '../params.ts';
import { usePlaceName } from './person-name.tsx';

interface Named {
  nameJa: string;
  nameEn: string;
}

export interface PeopleFiltersProps {
  asked: PeopleParams;
  /** Arrival groups there are. */
  groups: readonly string[];
  /** Given to coordinators, with what only they ask for. */
  prefectures: readonly (Named & { prefecture: string })[] | null;
  /** The organisation the list keeps to. */
  within: (Named & { id: string }) | null;
}

/** What the list of people keeps to. A form of its own address: it works without a script. */
export function PeopleFilters({ asked, groups, prefectures, within }: PeopleFiltersProps) {
  const t = useTranslations('work.people');
  const placeName = usePlaceName();
  const { organisationId: _, after: _after, ...rest } = asked;
  return (
    <Form method="get" action="/admin/people" className="find" role="search">
      {within ? (
        <p className="within">
          {t('filter.within')}: <strong>{placeName(within)}</strong>{' '}
          <Link to={peopleAddress(rest)}>{t('filter.leave')}</Link>
          <input type="hidden" name="organisationId" value={within.id} />
        </p>
      ) : null}
      <div className="filters">
        <Field name="q" label={prefectures ? t('filter.qKeeper') : t('filter.q')}>
          <TextInput type="search" defaultValue={asked.q} autoComplete="off" maxLength={200} />
        </Field>
        {within ? null : (
          <Field name="organisation" label={t('filter.organisation')}>
            <TextInput defaultValue={asked.organisation} autoComplete="off" maxLength={200} />
          </Field>
        )}
        <Choice name="kind" label={t('head.kind')} value={asked.kind}>
          {KINDS.map((kind) => [kind, kind])}
        </Choice>
        <Choice name="phase" label={t('head.phase')} value={asked.phase}>
          {PHASES.map((phase) => [phase, t(`phase.${phase}`)])}
        </Choice>
        <Button compact>{t('filter.show')}</Button>
        <Link to="/admin/people">{t('filter.clear')}</Link>
      </div>
      <details open={MORE.some((name) => asked[name])}>
        <summary>{t('filter.more')}</summary>
        <div className="filters">
          <MoreFilters asked={asked} groups={groups} />
          {prefectures ? <KeeperFilters asked={asked} prefectures={prefectures} /> : null}
        </div>
      </details>
    </Form>
  );
}

const MORE = ['year', 'group', 'prefecture', 'post', 'sort', 'size'] as const;

function MoreFilters({ asked, groups }: Pick<PeopleFiltersProps, 'asked' | 'groups'>) {
  const t = useTranslations('work.people');
  return (
    <>
      <Choice name="year" label={t('head.year')} value={asked.year}>
        {YEARS.map((year) => [year, t('year', { year })])}
      </Choice>
      <Choice name="group" label={t('head.group')} value={asked.group}>
        {groups.map((group) => [group, group])}
      </Choice>
      <Choice name="sort" label={t('filter.sort')} value={asked.sort} whole={null}>
        {SORTS.map((sort) => [sort, t(`sort.${sort}`)])}
      </Choice>
      <Choice name="size" label={t('filter.size')} value={asked.size} whole={null}>
        {PAGE_SIZES.map((size) => [size, t('size', { size })])}
      </Choice>
    </>
  );
}

function KeeperFilters(props: {
  asked: PeopleParams;
  prefectures: NonNullable<PeopleFiltersProps['prefectures']>;
}) {
  const t = useTranslations('work.people');
  const placeName = usePlaceName();
  const { asked, prefectures } = props;
  return (
    <>
      <Choice name="prefecture" label={t('filter.prefecture')} value={asked.prefecture}>
        {prefectures.map((one) => [one.prefecture, placeName(one)])}
      </Choice>
      <Choice name="post" label={t('filter.post')} value={asked.post} whole={t('inPost.usual')}>
        {IN_POST.map((post) => [post, t(`inPost.${post}`)])}
      </Choice>
    </>
  );
}

function Choice(props: {
  name: string;
  label: string;
  value: string | undefined;
  /** What nothing chosen means: everything, unless it says so; null where something always is. */
  whole?: string | null;
  children: [string, string][];
}) {
  const t = useTranslations('work.people.filter');
  const { name, label, value, whole = t('any'), children } = props;
  return (
    <Field name={name} label={label}>
      <Select defaultValue={value ?? ''}>
        {whole === null ? null : <option value="">{whole}</option>}
        {children.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
