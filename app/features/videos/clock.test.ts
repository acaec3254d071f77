import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFasterThanClock, withReport, type Viewing } from './clock.ts';
import { makeTracker } from './client/track-played.ts';
import { lengthOf, mergePlayed, type Played } from './played.ts';

const DURATION = 120_000;

/** What a person does with a player: everything takes real time but a seek. */
const act = fc.oneof(
  fc.record({
    kind: fc.constant('play' as const),
    ms: fc.integer({ min: 1, max: 30_000 }),
    rate: fc.constantFrom(0.75, 1, 1.25, 1.5, 2),
    /** So long a busy device tells nothing of it. */
    lateMs: fc.nat(3_000),
  }),
  fc.record({ kind: fc.constant('seek' as const), to: fc.nat(DURATION) }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(40_000) }),
);

const device = fc.record({
  beganAt: fc.nat(60_000),
  acts: fc.array(act, { minLength: 1, maxLength: 14 }),
  /** Whether what has been played so far is reported after an act; unreported ones are sent with the next. */
  reports: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
});
type Device = typeof device extends fc.Arbitrary<infer D> ? D : never;

interface Sent extends Viewing {
  /** When the device made it; it may come at any time after. */
  at: number;
}

/** A device that tells nothing until a play is over has told nothing of it. */
function lateOf(play: { ms: number; rate: number; lateMs: number }, position: number): number {
  const lastMs = Math.min(play.ms, (DURATION - position) / play.rate);
  return play.lateMs + 250 < lastMs ? play.lateMs : 0;
}

/** Runs a device: the very stretches it played, and the reports it made, the last one at the end. */
function run({ beganAt, acts, reports }: Device, id: string) {
  const tracker = makeTracker(DURATION);
  const truth: [number, number][] = [];
  const sent: Sent[] = [];
  let at = beganAt;
  let position = 0;
  const note = (isMoving: boolean, rate = 1) => tracker.note({ at, position, isMoving, rate });
  const report = () => sent.push({ id, beganAt, at, played: tracker.played() });
  for (const [index, one] of acts.entries()) {
    if (one.kind === 'seek') position = one.to;
    if (one.kind === 'wait') at += one.ms;
    if (one.kind === 'play') {
      const from = position;
      const lateMs = lateOf(one, position);
      if (lateMs === 0) note(true, one.rate);
      for (let left = one.ms; left > 0 && position < DURATION; left -= 250) {
        const step = Math.min(250, left);
        at += step;
        position = Math.min(DURATION, position + step * one.rate);
        if (one.ms - left + step >= lateMs) note(true, one.rate);
      }
      truth.push([Math.round(from), Math.round(position)]);
    }
    note(false);
    if (reports[index]) report();
  }
  report();
  return { truth: mergePlayed(truth), sent };
}

/** Delivers reports by their keys: in any order, some twice, the last of each device at some time. */
function deliver(sent: readonly Sent[], delays: readonly number[], isLost: readonly boolean[]) {
  const last = new Set(sent.filter((one) => sent.findLast(({ id }) => id === one.id) === one));
  return sent
    .filter((one, index) => last.has(one) || !isLost[index % isLost.length])
    .flatMap((one, index) => {
      const first = one.at + (delays[index % delays.length] ?? 0);
      const again = one.at + (delays[(index + 3) % delays.length] ?? 0);
      return [
        { ...one, comesAt: first },
        { ...one, comesAt: again },
      ];
    })
    .toSorted((a, b) => a.comesAt - b.comesAt);
}

const delays = fc.array(fc.nat(300_000), { minLength: 7, maxLength: 7 });
const losses = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });
const asViewing = ({ id, beganAt, played }: Viewing): Viewing => ({ id, beganAt, played });
const mapOf = (viewings: readonly Viewing[]): Played =>
  mergePlayed(...viewings.map(({ played }) => played));

describe('reports of honest players', () => {
  test('of two devices in any interleaving give the map of what was played', () => {
    fc.assert(
      fc.property(fc.tuple(device, device), delays, losses, ([one, other], late, isLost) => {
        const [a, b] = [run(one, 'a'), run(other, 'b')];
        let viewings: readonly Viewing[] = [];
        for (const report of deliver([...a.sent, ...b.sent], late, isLost)) {
          const after = withReport(viewings, asViewing(report), report.comesAt);
          expect(after).not.toBeNull();
          viewings = after ?? viewings;
        }
        expect(mapOf(viewings)).toEqual(mergePlayed(a.truth, b.truth));
      }),
      { numRuns: 500 },
    );
  });

  test('are taken at twice the speed on two devices at once', () => {
    const viewing = (id: string, from: number) => ({
      ...{ id, beganAt: 0, played: [[from, from + 40_000]] as const },
    });
    expect(isFasterThanClock([viewing('a', 0), viewing('b', 40_000)], 20_000)).toBe(false);
  });
});

describe('forged reports', () => {
  const forged = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    comesIn: fc.nat(20_000),
    played: fc
      .array(fc.tuple(fc.nat(DURATION), fc.nat(60_000)), { maxLength: 6 })
      .map((spans) => mergePlayed(spans.map(([from, length]) => [from, from + length]))),
  });
  const begun = fc.array(fc.nat(60_000), { minLength: 5, maxLength: 5 });

  test('never make the map longer than two devices can have played since any viewing began', () => {
    fc.assert(
      fc.property(begun, fc.array(forged, { maxLength: 25 }), (began, reports) => {
        let viewings: readonly Viewing[] = [];
        let now = 60_000;
        for (const { id, comesIn, played } of reports) {
          now += comesIn;
          const beganAt = began[id.charCodeAt(0) - 97] ?? 0;
          viewings = withReport(viewings, { id, beganAt, played }, now) ?? viewings;
          for (const start of began) {
            const since = viewings.filter((viewing) => viewing.beganAt >= start);
            expect(lengthOf(mapOf(since))).toBeLessThanOrEqual(4 * (now - start) + 2_000);
          }
          for (const one of viewings) {
            expect(lengthOf(one.played)).toBeLessThanOrEqual(2 * (now - one.beganAt) + 2_000);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('of a minute within ten seconds, in one viewing or in a hundred, are refused', () => {
    const minute = { id: 'a', beganAt: 0, played: [[0, 60_000]] as const };
    expect(withReport([], minute, 10_000)).toBeNull();
    const many = Array.from({ length: 100 }, (_, index) => ({
      id: String(index),
      beganAt: 0,
      played: [[index * 1_000, index * 1_000 + 1_000]] as const,
    }));
    let viewings: readonly Viewing[] = [];
    for (const one of many) viewings = withReport(viewings, one, 10_000) ?? viewings;
    expect(lengthOf(mapOf(viewings))).toBeLessThanOrEqual(42_000);
  });

  test('of a page that is served later than now are refused but for what clocks round', () => {
    const viewing = (to: number) => ({ id: 'a', beganAt: 5_000, played: [[0, to]] as const });
    expect(withReport([], viewing(2_001), 0)).toBeNull();
    expect(withReport([], viewing(2_000), 0)).not.toBeNull();
  });
});
