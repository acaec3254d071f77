/** Free slots written as `0110` become bits, the first slot the lowest. */
export function slotMask(free: string): number {
  let mask = 0;
  for (let slot = 0; slot < free.length; slot += 1) if (free[slot] === '1') mask |= 1 << slot;
  return mask;
}

export function countSlots(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The slots of a mask, the first one first. */
export function slotsIn(mask: number): number[] {
  const slots: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) slots.push(lowestSlot(rest));
  return slots;
}

/** The first slot of a mask that is not empty. */
export const lowestSlot = (mask: number): number => 31 - Math.clz32(mask & -mask);
