import { useTranslations } from 'use-intl';
import { DateTime, JAPAN } from '#app/ui/index.ts';

/** A day in Japan, as staff plan in. */
export function JapanDay({ instant }: { instant: string }) {
  return <DateTime instant={instant} zone={JAPAN} />;
}

interface DayRangeProps {
  first: string | null;
  last: string | null;
}

/** From a day to a day, both of Japan; without either it is always. */
export function DayRange({ first, last }: DayRangeProps) {
  const t = useTranslations('work.editions');
  const day = (instant: string) => () => <JapanDay instant={instant} />;
  if (first && last) return t.rich('fromUntil', { first: day(first), last: day(last) });
  if (first) return t.rich('from', { day: day(first) });
  if (last) return t.rich('until', { day: day(last) });
  return t('always');
}
