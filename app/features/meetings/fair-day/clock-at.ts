import { japanMinute } from '#app/platform/japan-day.ts';

/** The clock in Japan, where fairs are held, at an instant: 14:20. */
export const clockAt = (instant: string): string => japanMinute(new Date(instant)).slice(11);

/** The number of a candidate as it is written: C-0417. */
export const numberOf = (number: number): string => `C-${String(number).padStart(4, '0')}`;
