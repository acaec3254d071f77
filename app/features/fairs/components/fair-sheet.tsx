import { Fragment, type ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { DateTime, JAPAN } from '#app/ui/index.ts';
import type { FairData } from '../fair-data.ts';

/** All dates of a fair, for its coordinator. */
export function FairSheet({ fair }: { fair: FairData }) {
  const t = useTranslations('work.fairs');
  const locale = useLocale();
  const { startsAt, until, venue, slotMinutes, slots } = fair;
  const at = (instant: string) => <DateTime instant={instant} zone={JAPAN} time />;
  const day = (
    <>
      {at(startsAt)}–{until}
    </>
  );
  const facts: [string, ReactNode][] = [
    [t('day'), day],
    [t('venue'), venue[locale]],
    [t('slots'), t('slotsOf', { minutes: slotMinutes, count: slots })],
    [t('mode'), t(`form.modes.${fair.mode}`)],
    [t('cap'), t('capOf', { count: fair.cap })],
    [t('tickets'), t('ticketsOf', { minutes: fair.ticketMinutes })],
    [t('opens'), at(fair.opensAt)],
    [t('choices'), at(fair.choicesUntil)],
    [t('published'), at(fair.publishedUntil)],
  ];
  return (
    <dl className="facts told">
      {facts.map(([label, said]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
