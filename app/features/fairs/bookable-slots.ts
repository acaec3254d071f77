import type { FairView } from './fair-view.ts';

/**
 * The slots of a fair in which meetings are booked before, as 0 and 1 in their order: all of them, none, or
 * every other one from the first, the rest being for tickets of the queue.
 */
export function bookableSlots(mode: FairView['mode'], slots: number): string {
  const isBookable = (slot: number) => mode === 'booked' || (mode === 'both' && slot % 2 === 0);
  return Array.from({ length: slots }, (_, slot) => (isBookable(slot) ? '1' : '0')).join('');
}
