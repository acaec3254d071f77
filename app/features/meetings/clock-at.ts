import { japanMinute } from '#app/platform/japan-day.ts';
import { timesOfSlot, type Slots } from './rules.ts';

/** The clock in Japan, where fairs are held, at an instant: 14:20. */
export const clockAt = (instant: Date | string): string => japanMinute(new Date(instant)).slice(11);

/** When the meetings of a slot begin and end: instants as texts, and on Japan's clock. */
export function writtenSlot(
  fair: Slots,
  slot: number,
): Record<'startsAt' | 'endsAt' | 'from' | 'to', string> {
  const { startsAt, endsAt } = timesOfSlot(fair, slot);
  return {
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    ...{ from: clockAt(startsAt), to: clockAt(endsAt) },
  };
}
