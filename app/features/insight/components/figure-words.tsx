import { useTranslations } from 'use-intl';
import { wholePercent, writtenCoefficient } from '../figures.ts';

/** Writes parts as percents and coefficients with two digits; a dash where nothing can be said. */
export function useFigureWords() {
  const t = useTranslations('work.insight');
  return {
    percent: (part: number | null) =>
      part === null ? '–' : t('percent', { percent: `${wholePercent(part)}` }),
    coefficient: (value: number | null) => (value === null ? '–' : writtenCoefficient(value)),
  };
}
