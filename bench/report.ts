import type { AttemptFigures } from './attempts.ts';
import { attemptLines } from './attempts-report.ts';
import type { BankFigures } from './banks.ts';
import type { BrowserFigures, Visit } from './browser.ts';
import {
  BANK_GOAL_MS,
  EVENT_GOAL,
  GOALS,
  MOODLE,
  MOODLE_BROWSER,
  MOODLE_MEMORY_MB,
  MOODLE_STATEMENTS,
  REGRADE_GOAL_SECONDS,
  WORK_GOALS,
} from './incumbent.ts';
import { candidateLines, type CandidateFigures } from './candidates.ts';
import type { Scores } from './lighthouse.ts';
import { matchingLines, type MatchingFigures } from './matching.ts';
import type { Measured } from './measure.ts';
import type { RegradeFigures } from './regrades.ts';
import { digits, table } from './tables.ts';
import { videoLines, type VideoFigures } from './videos.ts';
import type { Work } from './work.ts';

export interface Results {
  date: string;
  people: number;
  machine: { cores: number; model: string; loadBefore: number; loadAfter: number };
  rows: Measured[];
  memoryMb: { server: number; database: number };
  browser: BrowserFigures | null;
  lighthouse: Scores[] | null;
  videos: VideoFigures | null;
  attempts: AttemptFigures | null;
  banks: BankFigures | null;
  regrades: RegradeFigures | null;
  work: Work | null;
  candidates: CandidateFigures | null;
  matching: MatchingFigures | null;
}

/** The results as tables: ours, the incumbent's, the ratio, the goal. */
export function report(results: Results): string {
  const { people, machine, memoryMb } = results;
  const memory = memoryMb.server + memoryMb.database;
  return [
    `${people} people; ${machine.cores} cores (${machine.model})`,
    `load of the machine ${digits(machine.loadBefore)} before, ${digits(machine.loadAfter)} after`,
    ...requestLines(results.rows),
    '',
    `memory after the load: ${digits(memory)} MB (server ${digits(memoryMb.server)}, database ` +
      `${digits(memoryMb.database)}); Moodle ${MOODLE_MEMORY_MB} MB, goal 320 MB`,
    ...(results.videos ? ['', ...videoLines(results.videos)] : []),
    ...(results.attempts ? ['', ...attemptLines(results.attempts)] : []),
    ...(results.banks ? ['', bankTable(results.banks)] : []),
    ...(results.regrades ? ['', regradeLine(results.regrades)] : []),
    ...(results.work ? ['', ...workLines(results.work)] : []),
    ...(results.candidates ? ['', ...candidateLines(results.candidates)] : []),
    ...(results.matching ? ['', ...matchingLines(results.matching)] : []),
    ...(results.browser ? ['', browserTable(results.browser)] : []),
    ...(results.lighthouse ? ['', scoreTable(results.lighthouse)] : []),
  ].join('\n');
}

function requestLines(rows: readonly Measured[]): string[] {
  if (rows.length === 0) return [];
  return [
    '',
    table(REQUEST_HEADS, rows.map(requestLine)),
    'CPU: milliseconds of one request at 16 users in server, database and load generator.',
    'Statements: reads and writes of one request. Raw: req/s of each round.',
  ];
}

const REQUEST_HEADS = [
  ...['request', 'p50/p95 ms', 'Moodle', 'ratio', 'goal'],
  ...['req/s at 16', 'Moodle', 'ratio', 'goal', 'raw'],
  ...['kB', 'CPU srv/db/client', 'statements'],
];

function requestLine(row: Measured): string[] {
  const moodle = MOODLE[row.name];
  const goal = GOALS[row.name];
  return [
    row.name,
    `${digits(row.p50)} / ${digits(row.p95)}`,
    moodle ? `${digits(moodle.p50)} / ${digits(moodle.p95)}` : '',
    moodle ? `${digits(moodle.p50 / row.p50)}x` : '',
    digits(goal.p50),
    digits(row.perSecond),
    moodle?.perSecond ? digits(moodle.perSecond) : '',
    moodle?.perSecond ? `${digits(row.perSecond / moodle.perSecond)}x` : '',
    goal.perSecond === null ? '' : digits(goal.perSecond),
    row.rounds.map((round) => digits(round.perSecond)).join(' '),
    digits(row.bytes / 1024),
    [row.serverCpuMs, row.databaseCpuMs, row.clientCpuMs].map(digits).join(' / '),
    statementsOf(row),
  ];
}

function statementsOf({ name, statements: { reads, writes } }: Measured): string {
  const theirs = name === 'lesson' ? ` (Moodle ${MOODLE_STATEMENTS.reads} r 1 w)` : '';
  return `${reads} r ${writes} w${theirs}`;
}

function workLines({ tasks, events: { events, logUs, emptyUs } }: Work): string[] {
  const lines = tasks.map(({ name, people, ms, serverCpuMs, databaseCpuMs }) => [
    ...[`${name}, ${people} people`, digits(ms / 1_000), WORK_GOALS[name]],
    [serverCpuMs, databaseCpuMs].map((each) => digits(each / 1_000)).join(' / '),
  ]);
  return [
    table(['task', 'seconds', 'goal', 'CPU srv/db'], lines),
    `event insert: ${digits(logUs)} µs with ${events} events, ${digits(emptyUs)} µs into an empty ` +
      `table, ${digits(logUs / emptyUs)}x, goal ${EVENT_GOAL}x`,
  ];
}

function bankTable({ questions, slowest, search, choices, draw }: BankFigures): string {
  const line = (name: string, { p50, p95 }: BankFigures['draw']) => [
    ...[name, `${digits(p50)} / ${digits(p95)}`, String(BANK_GOAL_MS)],
  ];
  return table(
    [`bank of ${questions} questions`, 'p50/p95 ms', 'goal'],
    [
      line(`search (slowest: ${slowest})`, search),
      line('kinds and tags to choose from', choices),
      line('draw, 20 of five strata', draw),
    ],
  );
}

function regradeLine({ answers, kinds, seconds, cpuSeconds }: RegradeFigures): string {
  return (
    `marked again: ${answers} stored answers of ${kinds.length} kinds in ${digits(seconds)} s ` +
    `(CPU of the process ${digits(cpuSeconds)} s), goal ${REGRADE_GOAL_SECONDS} s`
  );
}

function browserTable({ cold, warm, coldWithoutFace }: BrowserFigures): string {
  const line = (name: string, visit: Visit) => [
    ...[name, String(visit.requests), digits(visit.kilobytes), digits(visit.scriptKilobytes)],
    ...[digits(visit.fontKilobytes), digits(visit.audioKilobytes)],
    [visit.paint, visit.ready, visit.load].map((ms) => String(Math.round(ms))).join(' / '),
  ];
  const theirs = MOODLE_BROWSER;
  return table(
    ['browser, lesson', 'requests', 'kB', 'scripts', 'fonts', 'audio', 'paint / ready / load ms'],
    [
      line('cold, Japanese face found', cold),
      line('cold, none found', coldWithoutFace),
      line('warm', warm),
      ['Moodle, cold', '23', '1223', '856', '', '', '492 / 470 / 782'],
      [
        'Moodle, warm',
        '',
        String(theirs.warm.kilobytes),
        '',
        '',
        '',
        `– / ${theirs.warm.ready} / –`,
      ],
      ['goal, cold', '10', '200 (280)', '120', '', '', '150 / 120 / 250'],
      ['goal, warm', '', '12', '', '', '', '– / 40 / –'],
    ],
  );
}

function scoreTable(scores: readonly Scores[]): string {
  return table(
    ['Lighthouse, phone', 'performance', 'accessibility', 'best practices', 'faults'],
    scores.map(({ path, performance, accessibility, bestPractices, faults }) => [
      ...[path, String(performance), String(accessibility), String(bestPractices)],
      faults.join(' '),
    ]),
  );
}
