import { useTranslations } from 'use-intl';
import { Day, Link, Notice } from '#app/ui/index.ts';
import type { OrganisationRecord } from '../organisation-record.server.ts';
import { peopleAddress } from '../paths.ts';
import { Facts, type Fact } from './facts.tsx';
import { PlaceName } from './person-name.tsx';

/** What an organisation is, where it stands, and how many people are there. */
export function OrganisationFacts({ organisation }: { organisation: OrganisationRecord }) {
  const t = useTranslations('work.organisations');
  const { kind, code, nameJa, nameEn, kana, email, above, people, id } = organisation;
  const facts: Fact[] = [
    { label: t('head.kind'), value: t(`kind.${kind}`) },
    { label: t('head.code'), value: code },
    { label: t('record.nameJa'), value: <span lang="ja">{nameJa}</span> },
    { label: t('record.nameEn'), value: <span lang="en">{nameEn}</span> },
    { label: t('record.kana'), value: kana ? <span lang="ja">{kana}</span> : null },
    { label: t('record.above'), value: above ? <PlaceName place={above} /> : null },
    {
      label: t('record.email'),
      value: email ? <Link to={`mailto:${email}`}>{email}</Link> : t('record.noEmail'),
    },
    {
      label: t('record.people'),
      value: (
        <>
          {t('people', { count: people })}{' '}
          {people > 0 ? (
            <Link to={peopleAddress({ organisationId: id })}>{t('record.showPeople')}</Link>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <section className="record">
      <h2>{t('record.facts')}</h2>
      <Facts facts={facts} />
    </section>
  );
}

/** What became of an organisation that has closed, and what became part of it. */
export function OrganisationHistory({ organisation }: { organisation: OrganisationRecord }) {
  const t = useTranslations('work.organisations');
  const { closedOn, successor, predecessors, wasMerged } = organisation;
  return (
    <>
      {organisation.invented ? <p className="small">{t('inventedText')}</p> : null}
      {closedOn ? (
        <Notice>
          {wasMerged
            ? t.rich('record.mergedOn', { day: () => <Day day={closedOn} /> })
            : t.rich('record.closedOn', { day: () => <Day day={closedOn} /> })}{' '}
          {successor ? (
            <>
              {t('record.mergedInto')}: <PlaceName place={successor} />
            </>
          ) : null}
        </Notice>
      ) : null}
      {predecessors.length > 0 ? (
        <section className="record">
          <h2>{t('record.predecessors')}</h2>
          <ul>
            {predecessors.map((place) => (
              <li key={place.id}>
                <PlaceName place={place} />{' '}
                {place.closedOn ? (
                  <small>
                    <Day day={place.closedOn} />
                  </small>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** The organisations right below. */
export function OrganisationsBelow({ organisation }: { organisation: OrganisationRecord }) {
  const t = useTranslations('work.organisations');
  if (organisation.below.length === 0) return null;
  return (
    <section className="record">
      <h2>{t('record.below')}</h2>
      <ul className="links">
        {organisation.below.map((place) => (
          <li key={place.id}>
            <PlaceName place={place} />
          </li>
        ))}
      </ul>
    </section>
  );
}
