import type { AttemptFigures, WholeAttempts } from './attempts.ts';
import {
  ATTEMPT_GOALS,
  MOODLE_ATTEMPT,
  MOODLE_ATTEMPT_KB,
  MOODLE_ATTEMPT_STEPS,
  MOODLE_RESULTS,
  RESULTS_GOAL_MS,
  THOUSAND_GOALS,
} from './incumbent.ts';
import type { ThousandFigures } from './thousand.ts';
import { digits, table } from './tables.ts';

/** Attempts as lines of the report: whole ones, a thousand at once, starts that draw, bytes. */
export function attemptLines(figures: AttemptFigures): string[] {
  const { whole, thousand, insight, results, draws, bytes } = figures;
  const parts = Object.entries(bytes.tables).map(
    ([name, size]) => `${name} ${digits(size / 1_024)}`,
  );
  return [
    ...wholeLines(whole),
    '',
    ...thousandLines(thousand),
    '',
    `figures of that quiz, ${thousand.people} people: ${digits(insight.p50)} / ${digits(insight.p95)} ms`,
    `results of all of them on one page: ${digits(results.p50)} / ${digits(results.p95)} ms; Moodle ` +
      `${MOODLE_RESULTS.join(' / ')}, ${digits(MOODLE_RESULTS[0] / results.p50)}x; goal ${RESULTS_GOAL_MS}`,
    `start of the placement test, 24 drawn: ${digits(draws.p50)} / ${digits(draws.p95)} ms, ` +
      `${digits(draws.perSecond)}/s at 16 users`,
    `one finished attempt in the database: ${digits(bytes.each / 1_024)} kB; Moodle ` +
      `${MOODLE_ATTEMPT_KB} kB, ${digits((MOODLE_ATTEMPT_KB * 1_024) / bytes.each)}x; goal ` +
      `${ATTEMPT_GOALS.kilobytes} kB (${parts.join(', ')})`,
  ];
}

function wholeLines(whole: WholeAttempts): string[] {
  const { p50, p95, perSecond, rounds, statements } = whole;
  const moodle = MOODLE_ATTEMPT;
  const raw = (key: 'p50' | 'perSecond') => rounds.map((round) => digits(round[key])).join(' ');
  const steps = Object.entries(whole.steps).map(([name, ms]) => [
    ...[name, digits(ms)],
    (MOODLE_ATTEMPT_STEPS[name] ?? []).join(' + '),
  ]);
  return [
    table(
      ['whole attempt, 20 questions', 'Kakehashi', 'Moodle', 'ratio', 'goal', 'raw'],
      [
        [
          ...['one user, ms in all, p50/p95', `${digits(p50)} / ${digits(p95)}`, `${moodle.ms}`],
          ...[`${digits(moodle.ms / p50)}x`, String(ATTEMPT_GOALS.ms), raw('p50')],
        ],
        [
          ...['16 users, attempts/s', digits(perSecond), String(moodle.perSecond)],
          ...[`${digits(perSecond / moodle.perSecond)}x`, String(ATTEMPT_GOALS.perSecond)],
          raw('perSecond'),
        ],
      ],
    ),
    `CPU of one, ms: server ${digits(whole.serverCpuMs)}, database ${digits(whole.databaseCpuMs)}, ` +
      `load generator ${digits(whole.clientCpuMs)}; statements ${statements.reads} r ${statements.writes} w`,
    '',
    table(['step, one user', 'p50 ms', 'Moodle'], steps),
  ];
}

function thousandLines(thousand: ThousandFigures): string[] {
  const { people, answers, errors, said, lateMs, cpuSeconds } = thousand;
  const steps = ['start', 'page', 'answer', 'submission', 'result'] as const;
  const lines = steps.map((step) => {
    const { p50, p95, max } = thousand[step];
    const goal = THOUSAND_GOALS[step];
    return [step, ...[p50, p95, max].map(digits), goal === undefined ? '' : `p95 ${goal}`];
  });
  const cpu = [cpuSeconds.server, cpuSeconds.database, cpuSeconds.client].map(digits);
  return [
    table([`${people} people in 120 s`, 'p50 ms', 'p95', 'max', 'goal'], lines),
    `${answers} answers, ${errors} errors (goal 0)${said.map((each) => `; ${each}`).join('')}; ` +
      `requests at most ${digits(lateMs)} ms late; CPU srv/db/client ${cpu.join(' / ')} s`,
  ];
}
