import { useEffect, useState } from 'react';
import type { AttemptView } from '../attempt-view.ts';
import { deviceNow } from '../client/device-clock.ts';
import type { TimeSample } from './use-answers.ts';

const TICK_MS = 1_000;
/** No receipt is so slow: the device's own clock was moved. */
const JUMP_MS = 60_000;
/** Asked for again a little later, not by everyone at once. */
const SPREAD_MS = 5_000;

export interface TimeLeft {
  /** Until the page takes no more answers, by the server's clock. */
  ms: number;
  /** Until the server submits what has come. */
  untilSubmissionMs: number;
}

/**
 * How much of an attempt's time is left. What the server said of its clock
 * was said some time before it was heard; the sample that puts it latest is the nearest.
 */
export function useTimeLeft(
  time: NonNullable<AttemptView['time']>,
  sample: TimeSample | null,
): TimeLeft {
  const [ahead, setAhead] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => {
    const loaded = Date.parse(time.now) - deviceNow();
    setAhead((before) => Math.max(loaded, before ?? loaded));
    setNow(deviceNow());
    const timer = window.setInterval(() => setNow(deviceNow()), TICK_MS);
    return () => window.clearInterval(timer);
  }, [time]);
  useEffect(() => {
    if (!sample) return;
    const heard = Date.parse(sample.receivedAt) - sample.device;
    setAhead((before) => nearest(heard, before));
  }, [sample]);
  const at = ahead === null ? Date.parse(time.now) : now + ahead;
  const until = (instant: string) => Math.max(0, Date.parse(instant) - at);
  const ends = endsOf(time, sample);
  return { ms: until(ends.endsAt), untilSubmissionMs: until(ends.submitAt) };
}

/** When the time ends as the server said last: more may have been given since the page was made. */
export function endsOf(
  time: NonNullable<AttemptView['time']>,
  sample: Pick<TimeSample, 'endsAt' | 'submitAt'> | null,
): { endsAt: string; submitAt: string } {
  const { endsAt, submitAt } = sample ?? {};
  return endsAt && submitAt ? { endsAt, submitAt } : time;
}

/** How far the server's clock is ahead: the sample that puts it latest, unless the device's has jumped. */
function nearest(heard: number, before: number | null): number {
  if (before === null || Math.abs(heard - before) > JUMP_MS) return heard;
  return Math.max(heard, before);
}

/**
 * Goes to the result once the server has submitted the attempt and nothing waits here to be sent.
 * @param unsent how many answers have not reached the server
 */
export function useResultInTime(address: string, time: TimeLeft, unsent: number): void {
  const isDue = time.untilSubmissionMs === 0 && unsent === 0;
  useEffect(() => {
    if (!isDue) return undefined;
    const wait = TICK_MS + Math.random() * SPREAD_MS;
    const timer = window.setTimeout(() => window.location.assign(address), wait);
    return () => window.clearTimeout(timer);
  }, [address, isDue]);
}
