import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/index.ts';
import type { EditionPage } from '../edition-page.server.ts';
import { DayRange, JapanDay } from './day-range.tsx';

/** What an edition is: when, for whom, how many, and by which ways. */
export function EditionFacts({ page }: { page: EditionPage }) {
  const t = useTranslations('work.editions');
  const { edition, audience } = page;
  const { fiscalYear, term, seatsTaken: taken, capacity } = edition;
  const year = fiscalYear === null ? null : t('fiscalYear', { year: String(fiscalYear) });
  return (
    <dl className="facts">
      <dt>{t('page.term')}</dt>
      <dd>{[year, term && t(`terms.${term}`)].filter(Boolean).join(' ') || t('noYear')}</dd>
      <dt>{t('page.window')}</dt>
      <dd>
        <DayRange first={edition.opensAt} last={edition.closesAt} />
      </dd>
      <dt>{t('page.run')}</dt>
      <dd>
        <DayRange first={edition.startsAt} last={edition.endsAt} />
      </dd>
      <dt>{t('form.pace')}</dt>
      <dd>
        <Pace {...page.pace} />
      </dd>
      <dt>{t('page.access')}</dt>
      <dd>
        {edition.accessEndsAt
          ? t.rich('page.accessUntil', {
              day: () => <JapanDay instant={edition.accessEndsAt ?? ''} />,
            })
          : t('page.noEnd')}
      </dd>
      <dt>{t('page.seats')}</dt>
      <dd>
        {capacity === null
          ? t('page.seatsOpen', { taken })
          : t('page.seatsText', { taken, capacity })}
        <small> {t(`form.allocations.${page.allocation}`)}</small>
      </dd>
      <dt>{t('form.approval')}</dt>
      <dd>{t(`form.approvals.${page.approval}`)}</dd>
      <dt>{t('page.ways')}</dt>
      <dd>
        <Ways ways={page.ways} />
      </dd>
      <dt>{t('page.forWhom')}</dt>
      <dd>
        {audience.words}
        <br />
        {t('page.count', { count: audience.people })}{' '}
        <Link to={`/admin/editions/${edition.id}/nominations`}>{t('page.list')}</Link>
      </dd>
      {page.copiedFrom ? (
        <>
          <dt>{t('page.copiedFrom')}</dt>
          <dd>
            <Link to={`/admin/editions/${page.copiedFrom}`}>{t('page.copiedFrom')}</Link>
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function Pace({ paceWeeks, paceFrom }: EditionPage['pace']) {
  const t = useTranslations('work.editions');
  if (paceWeeks === null) return t('page.noPace');
  return (
    <>
      {t('page.pace', { weeks: paceWeeks })} <small>{t(`form.pacesFrom.${paceFrom}`)}</small>
    </>
  );
}

function Ways({ ways }: { ways: EditionPage['ways'] }) {
  const t = useTranslations('work.editions.page');
  const { selfEntry, byRule, nominations, entryCode } = ways;
  const words = [
    selfEntry && t('waysList.selfEntry'),
    byRule && t('waysList.byRule'),
    nominations && t('waysList.nominations'),
    entryCode && t('waysList.code', { code: entryCode }),
  ].filter((word) => typeof word === 'string');
  if (words.length === 0) return t('noWays');
  return (
    <ul className="lines">
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
