const MINUTE_MS = 60_000;

/** A meeting that runs on past its end by more than this was forgotten to be ended: nobody waits for it. */
const FORGOTTEN_MINUTES = 30;

/** A meeting at a table on the day; instants in milliseconds. */
export interface TableMeeting {
  id: string;
  slot: number;
  /** When it begins by the timetable. */
  startsAt: number;
  startedAt: number | null;
  endedAt: number | null;
  isMissed: boolean;
}

export type MeetingPhase = 'ahead' | 'running' | 'held' | 'missed';

/** How far a meeting of the day is. */
export function phaseOf({ startedAt, endedAt, isMissed }: TableMeeting): MeetingPhase {
  if (isMissed) return 'missed';
  if (endedAt !== null) return 'held';
  return startedAt === null ? 'ahead' : 'running';
}

interface TableTimes {
  now: number;
  slotMinutes: number;
  /** How late the table is, as the company says, in minutes. */
  delay: number;
  meetings: readonly TableMeeting[];
}

/**
 * When the meetings of a table that are ahead will begin: by the timetable and the delay the company says,
 * and not before the one that runs is over; each as long as a slot. It never is before the timetable.
 * @returns instants in milliseconds by the id of the meeting
 */
export function expectedTimes(table: TableTimes): Map<string, number> {
  const { slotMinutes, delay } = table;
  const length = slotMinutes * MINUTE_MS;
  const ahead = table.meetings.filter((each) => phaseOf(each) === 'ahead');
  let freeAt = freeAfterRunning(table);
  const expected = new Map<string, number>();
  for (const { id, startsAt } of ahead.toSorted((one, other) => one.slot - other.slot)) {
    const at = Math.max(startsAt + delay * MINUTE_MS, freeAt);
    expected.set(id, at);
    freeAt = at + length;
  }
  return expected;
}

/** When the meeting that runs at a table is over, as far as that is known; long ago where none runs. */
export function freeAfterRunning({ now, slotMinutes, meetings }: Omit<TableTimes, 'delay'>) {
  const ends = meetings
    .filter((each) => phaseOf(each) === 'running')
    .map(({ startedAt }) => (startedAt ?? 0) + slotMinutes * MINUTE_MS)
    .filter((end) => now - end <= FORGOTTEN_MINUTES * MINUTE_MS)
    .map((end) => Math.max(end, now));
  return Math.max(0, ...ends);
}

/** How late something is against the timetable, in whole minutes; 0 where it is not. */
export function minutesLate(startsAt: number, at: number): number {
  return Math.max(0, Math.floor((at - startsAt) / MINUTE_MS));
}

/** From when on somebody who did not come may be passed over: so long after the meeting was to begin. */
export const MISSED_AFTER_MINUTES = 5;

/** Whether somebody who has not come may be passed over by now. */
export function mayBeMissed(now: number, expectedAt: number): boolean {
  return now - expectedAt >= MISSED_AFTER_MINUTES * MINUTE_MS;
}
