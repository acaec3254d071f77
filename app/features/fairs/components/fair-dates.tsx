import { useLocale, useTranslations } from 'use-intl';
import { DateTime, JAPAN } from '#app/ui/index.ts';
import type { FairData } from '../fair-data.ts';

/** When and where a fair is, on Japan's clock. Its words travel with its page. */
export function FairDates({ fair, opens }: { fair: FairData; opens?: boolean }) {
  const t = useTranslations('fair');
  const locale = useLocale();
  const { startsAt, until, venue, slotMinutes, choicesUntil, opensAt } = fair;
  return (
    <dl className="facts told">
      <dt>{t('when')}</dt>
      <dd>
        <DateTime instant={startsAt} zone={JAPAN} time />–{until}
      </dd>
      <dt>{t('venue')}</dt>
      <dd>{venue[locale]}</dd>
      <dt>{t('slots')}</dt>
      <dd>{t('minutes', { count: slotMinutes })}</dd>
      {opens ? (
        <>
          <dt>{t('opens')}</dt>
          <dd>
            <DateTime instant={opensAt} zone={JAPAN} />
          </dd>
        </>
      ) : null}
      <dt>{t('choicesUntil')}</dt>
      <dd>
        <DateTime instant={choicesUntil} deadline />
      </dd>
    </dl>
  );
}
