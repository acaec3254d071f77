/** Slots in their order, as 0 and 1: `slots` of them, whatever was said before a fair had more or fewer. */
export const fitted = (mask: string, slots: number): string =>
  mask.slice(0, slots).padEnd(slots, '0');

/** The slots that both have. */
export const both = (one: string, other: string): string =>
  Array.from(one, (slot, at) => (slot === '1' && other[at] === '1' ? '1' : '0')).join('');

/** The free slots, from 0. */
export const freeSlots = (mask: string): number[] =>
  Array.from(mask).flatMap((isFree, slot) => (isFree === '1' ? [slot] : []));

/** How many slots are free. */
export const countFree = (mask: string): number => freeSlots(mask).length;

/**
 * What is free after somebody was asked of some slots: the ticked ones of those, and of all others what they
 * said before. Nobody is free in a slot that they were never asked of.
 */
export function answered(
  former: string,
  { asked, ticked }: { asked: string; ticked: ReadonlySet<number> },
): string {
  return Array.from(asked, (isAsked, slot) => {
    const isFree = isAsked === '1' ? ticked.has(slot) : former[slot] === '1';
    return isFree ? '1' : '0';
  }).join('');
}
