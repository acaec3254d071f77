/** What the slots of a fair are reckoned by. */
export interface Slots {
  startsAt: Date;
  slotMinutes: number;
}

/** When the meetings of a slot begin and end; slots count from 0 and follow one another without a break. */
export function timesOfSlot(
  { startsAt, slotMinutes }: Slots,
  slot: number,
): { startsAt: Date; endsAt: Date } {
  const length = slotMinutes * 60_000;
  const from = startsAt.getTime() + slot * length;
  return { startsAt: new Date(from), endsAt: new Date(from + length) };
}

/** Whether a meeting is to be held: it is proposed or accepted, and nobody gave it up. */
export function isLive(state: string): boolean {
  return state === 'proposed' || state === 'accepted';
}
