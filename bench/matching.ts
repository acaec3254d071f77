import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { MarketShape } from '../scripts/seed/make-market.ts';
import type { MatchedMarket, Time } from './matching-worker.ts';
import { digits, table } from './tables.ts';

export interface MatchingFigures {
  markets: ({ name: string } & MatchedMarket)[];
  /** The longest that this thread waited for its turn while another matched. */
  longestBlockMs: number;
}

const TARGET = { participants: 1_000, companies: 150, slots: 24, listed: 20, seats: 20, seed: 1 };
const MARKETS: { name: string; shape: MarketShape; rounds: number }[] = [
  {
    name: '1,000 x 150 x 24, free all day',
    shape: { ...TARGET, cap: 3, tables: [1], free: 'all' },
    rounds: 9,
  },
  {
    name: 'the same, free half a day',
    shape: { ...TARGET, cap: 3, tables: [1], free: 'half-day' },
    rounds: 9,
  },
  {
    name: 'the same, cap 6 and seats as slots',
    shape: { ...TARGET, cap: 6, seats: 24, tables: [1], free: 'half-day' },
    rounds: 9,
  },
  {
    name: '400 x 74 x 9, one to three tables',
    shape: {
      ...{ participants: 400, companies: 74, slots: 9, listed: 10, seats: 9, seed: 1 },
      ...{ cap: 3, tables: [1, 1, 2, 3], free: 'all' },
    },
    rounds: 9,
  },
  {
    name: '10,000 x 1,000 x 24, lists of 50',
    shape: {
      ...{ ...TARGET, participants: 10_000, companies: 1_000, listed: 50, seats: 24 },
      ...{ cap: 4, tables: [1], free: 'all' },
    },
    rounds: 3,
  },
];

/** Invented markets, matched and judged in another thread, as a coordinator's would be. */
export async function measureMatching(): Promise<MatchingFigures> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const markets: MatchingFigures['markets'] = [];
  let longestBlockMs = 0;
  for (const { name, ...of } of MARKETS) {
    delay.enable();
    markets.push({ name, ...(await inThread(of)) });
    delay.disable();
    longestBlockMs = Math.max(longestBlockMs, delay.max / 1e6);
    delay.reset();
  }
  return { markets, longestBlockMs };
}

/** A thread does not inherit what makes this one read TypeScript. */
const START = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => (register(), import(workerData.url)));
`;

function inThread(of: { shape: MarketShape; rounds: number }): Promise<MatchedMarket> {
  const url = new URL('matching-worker.ts', import.meta.url).href;
  const worker = new Worker(START, { eval: true, workerData: { url, ...of } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

const written = ({ ms, cpuMs }: Time) => `${digits(ms)} (${digits(cpuMs)})`;

export function matchingLines({ markets, longestBlockMs }: MatchingFigures): string[] {
  const heads = [
    ...['market', 'pairs', 'match ms (CPU)', 'with timetable', 'check', 'with record'],
    ...['meetings', 'with none', 'blocking', 'unplaced first (bound)', 'struck', 'rounds'],
  ];
  const rows = markets.map((of) => [
    ...[of.name, String(of.pairs)],
    ...[of.match, of.timetabled, of.check, of.record].map(written),
    ...[String(of.meetings), String(of.withNone)],
    ...[String(of.blocking), `${of.firstUnplaced} (${of.hallBound})`],
    ...[String(of.struck), String(of.rounds)],
  ]);
  return [
    table(heads, rows),
    'Goals at 1,000 x 150: match 200 ms, with timetable 1,000, check 20, blocking 0; at 10,000 x 1,000: 2,000.',
    `The other thread waited ${digits(longestBlockMs)} ms at most, goal 50`,
  ];
}
