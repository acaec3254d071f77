import { useLocale } from 'use-intl';
import { writeDay } from './moment.ts';

/** A day of a calendar, the same in every zone. */
export function Day({ day }: { day: string }) {
  return <time dateTime={day}>{writeDay(day, useLocale())}</time>;
}
