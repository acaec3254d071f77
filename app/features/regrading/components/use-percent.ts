import { useTranslations } from 'use-intl';

/** A share between 0 and 1, or a percent with three decimals, as it is read. */
export function usePercent() {
  const t = useTranslations('regrading');
  const percent = (value: number) => t('percent', { percent: Math.floor(value * 10) / 10 });
  return { percent, share: (value: number) => percent(Math.round(value * 1000) / 10) };
}
