import { useLocale, useTranslations } from 'use-intl';
import { writeDay } from '#app/ui/index.ts';
import { BEGIN } from '../due.ts';

/** What a period is called: a year, a fair by its name in the address, or the beginning. */
export function usePeriodName() {
  const t = useTranslations('duties.for');
  const locale = useLocale();
  return (period: string) => {
    if (period === BEGIN) return t('begin');
    if (/^\d{4}$/u.test(period)) return t('year', { year: period });
    return /^\d{4}-\d{2}-\d{2}$/u.test(period) ? writeDay(period, locale) : period;
  };
}
