import { useTranslations } from 'use-intl';
import { DateTime, JAPAN } from '#app/ui/index.ts';

/** A day in Japan, as staff plan in. */
export function JapanDay({ instant, year }: { instant: string; year?: boolean }) {
  return <DateTime instant={instant} zone={JAPAN} year={year ?? true} />;
}

interface DayRangeProps {
  first: string | null;
  last: string | null;
  /** Left out where days stand below their year. */
  year?: boolean;
}

/** From a day to a day, both of Japan; without either it is always. */
export function DayRange({ first, last, year = true }: DayRangeProps) {
  const t = useTranslations('work.editions');
  const day = (instant: string) => () => <JapanDay instant={instant} year={year} />;
  if (first && last) return t.rich('fromUntil', { first: day(first), last: day(last) });
  if (first) return t.rich('from', { day: day(first) });
  if (last) return t.rich('until', { day: day(last) });
  return t('always');
}
