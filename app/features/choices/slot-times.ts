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
  return Array.from(mask).flatMap((isAsked, slot) =>
    isAsked === '1' ? [{ slot, startsAt: at(slot).toISOString() }] : [],
  );
}
