import { freeSlots } from './masks.ts';

interface Times {
  startsAt: Date;
  slotMinutes: number;
}

/** When the slots of a mask begin, as ISO instants. */
export function slotTimes(
  { startsAt, slotMinutes }: Times,
  mask: string,
): { slot: number; startsAt: string }[] {
  const at = (slot: number) => new Date(startsAt.getTime() + slot * slotMinutes * 60_000);
  return freeSlots(mask).map((slot) => ({ slot, startsAt: at(slot).toISOString() }));
}
