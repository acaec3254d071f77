import { useLocale, useTranslations } from 'use-intl';
import { DateTime, JAPAN } from '#app/ui/index.ts';
import type { FairData } from '../fair-data.ts';

/** When and where a fair is, on Japan's clock. Its words travel with its page. */
export function FairDates({ fair, opens }: { fair: FairData; opens?: boolean }) {
  const t = useTranslations('fair');
  const locale = useLocale();
  const { startsAt, until, venue, slotMinutes, choicesUntil, opensAt } = fair;
  return (
    <dl className="facts">
      <div>
        <dt>{t('when')}</dt>
        <dd>
          <DateTime instant={startsAt} zone={JAPAN} time />–{until}
        </dd>
      </div>
      <div>
        <dt>{t('venue')}</dt>
        <dd>{venue[locale]}</dd>
      </div>
      <div>
        <dt>{t('slots')}</dt>
        <dd>{t('minutes', { count: slotMinutes })}</dd>
      </div>
      {opens ? (
        <div>
          <dt>{t('opens')}</dt>
          <dd>
            <DateTime instant={opensAt} zone={JAPAN} />
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{t('choicesUntil')}</dt>
        <dd>
          <DateTime instant={choicesUntil} deadline />
        </dd>
      </div>
    </dl>
  );
}
