import { useTranslations } from 'use-intl';
import { DateTime, Day, Link } from '#app/ui/index.ts';
import type { PersonRecord } from '../person-record.server.ts';
import { PersonName, PlaceName } from './person-name.tsx';
import { Facts, type Fact } from './facts.tsx';

/** Where somebody is now: phase, work, places, who looks after them. */
export function PresentFacts({ person }: { person: PersonRecord }) {
  const t = useTranslations('work.people');
  const post = person.posts.findLast(({ isHeld }) => isHeld);
  const supervisor = post?.supervisors.find(({ endedAt }) => endedAt === null);
  const { phase } = person;
  const facts: Fact[] = [
    { label: t('record.phase'), value: phase ? t(`phase.${phase}`) : null },
    ...(post
      ? [
          {
            label: t('head.kind'),
            value: `${post.kind}${post.year ? ` ${t('year', { year: post.year })}` : ''}`,
          },
          { label: t('record.organisation'), value: <PlaceName place={post.organisation} /> },
          {
            label: t('record.workplace'),
            value: post.workplace ? <PlaceName place={post.workplace} /> : null,
          },
          { label: t('record.host'), value: post.host ? <PlaceName place={post.host} /> : null },
          {
            label: t('record.supervisor'),
            value: supervisor ? (
              <>
                <PersonName name={supervisor.name} />{' '}
                <small>
                  <DateTime instant={supervisor.startedAt} /> –
                </small>
              </>
            ) : (
              t('record.noSupervisor')
            ),
          },
        ]
      : []),
  ];
  return (
    <section className="record">
      <h2>{t('record.present')}</h2>
      <Facts facts={facts} />
    </section>
  );
}

/** Names and ways to reach somebody; more of it for coordinators. */
export function AboutFacts({ person }: { person: PersonRecord }) {
  const t = useTranslations('work.people.record');
  const { displayName, kana, workEmail, own } = person;
  const facts: Fact[] = [
    { label: t('calledBy'), value: <PersonName name={displayName} /> },
    { label: t('kana'), value: kana ? <span lang="ja">{kana}</span> : null },
    { label: t('workEmail'), value: <Mail address={workEmail} /> },
    ...(own ? keeperFacts(t, own) : []),
  ];
  return (
    <section className="record">
      <div className="page-head">
        <h2>{t('facts')}</h2>
        {own ? (
          <p className="links">
            <Link to={`/admin/people/${person.id}/edit`}>{t('edit')}</Link>{' '}
            <Link to={`/admin/audit?person=${person.id}`}>{t('audit')}</Link>
          </p>
        ) : null}
      </div>
      <Facts facts={facts} />
    </section>
  );
}

type Translate = ReturnType<typeof useTranslations<'work.people.record'>>;

function keeperFacts(t: Translate, own: NonNullable<PersonRecord['own']>): Fact[] {
  const { privateEmail, locale, timeZone, japaneseLevel, arrivalOn } = own;
  return [
    { label: t('privateEmail'), value: <Mail address={privateEmail} /> },
    {
      label: t('language'),
      value: locale ? <span lang={locale}>{locale === 'ja' ? '日本語' : 'English'}</span> : null,
    },
    { label: t('zone'), value: timeZone },
    { label: t('level'), value: japaneseLevel === 'none' ? t('noLevel') : japaneseLevel },
    { label: t('arrivalOn'), value: arrivalOn ? <Day day={arrivalOn} /> : null },
  ];
}

function Mail({ address }: { address: string | null }) {
  const t = useTranslations('work.people.record');
  return address ? <Link to={`mailto:${address}`}>{address}</Link> : <>{t('noEmail')}</>;
}
