import { japanDay } from '#app/platform/japan-day.ts';

/**
 * Whether an event is of a later day in Japan than what is known: the day on which somebody last learnt
 * is what others may see, and one write a day is enough.
 */
export function isNewDay(known: Date | null, at: Date): boolean {
  return known === null || japanDay(known) < japanDay(at);
}
