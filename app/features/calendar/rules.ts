/** What stands in a person's calendar, as it follows from their courses and meetings now. */
export interface PlannedEvent {
  /** The same for as long as it is the same thing, wherever it moves. */
  uid: string;
  startsAt: Date;
  /** Of what takes time; without one it is a moment. */
  endsAt?: Date | null;
  summary: string;
  description: string;
  path: string;
}

/** What calendars were last told of an event. */
export interface KeptEvent extends PlannedEvent {
  sequence: number;
  changedAt: Date;
  cancelledAt: Date | null;
}

const DAY_MS = 86_400_000;
/** For how long a calendar is told that an event is gone. */
const CANCELLED_DAYS = 90;

/**
 * What is to be told anew: what is there for the first time or again, what is not as it was, and what is
 * gone. The sequence of an event rises with each (RFC 5545, 3.8.7.4).
 */
export function changedEvents(
  kept: readonly KeptEvent[],
  planned: readonly PlannedEvent[],
  now: Date,
): KeptEvent[] {
  const known = new Map(kept.map((event) => [event.uid, event]));
  const there = new Set(planned.map(({ uid }) => uid));
  const told = planned.flatMap((event) => {
    const before = known.get(event.uid);
    if (!before) return [{ ...event, sequence: 0, changedAt: now, cancelledAt: null }];
    if (!before.cancelledAt && isSame(before, event)) return [];
    return [{ ...event, sequence: before.sequence + 1, changedAt: now, cancelledAt: null }];
  });
  const gone = kept
    .filter(({ uid, cancelledAt }) => !there.has(uid) && !cancelledAt)
    .map((event) => ({
      ...event,
      ...{ sequence: event.sequence + 1, changedAt: now, cancelledAt: now },
    }));
  return [...told, ...gone];
}

function isSame(one: PlannedEvent, other: PlannedEvent): boolean {
  return (
    one.startsAt.getTime() === other.startsAt.getTime() &&
    one.endsAt?.getTime() === other.endsAt?.getTime() &&
    one.summary === other.summary &&
    one.description === other.description &&
    one.path === other.path
  );
}

/** The events that calendars are told, by time: what is gone only for some months. */
export function toldEvents(events: readonly KeptEvent[], now: Date): KeptEvent[] {
  const since = now.getTime() - CANCELLED_DAYS * DAY_MS;
  return events
    .filter(({ cancelledAt }) => !cancelledAt || cancelledAt.getTime() > since)
    .toSorted(
      (one, other) =>
        one.startsAt.getTime() - other.startsAt.getTime() || (one.uid < other.uid ? -1 : 1),
    );
}
