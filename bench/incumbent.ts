/**
 * Moodle 4.5.6 (nginx, PHP-FPM 8.2 with opcache, Redis, PostgreSQL 15), tuned, on a machine of two
 * cores with client and servers on it: medians of three runs. Read it with 10 to 15 % in its favour.
 */
export const MOODLE = {
  'sign-in form': { p50: 14.8, p95: 19.5, perSecond: 145 },
  dashboard: { p50: 62.6, p95: 76.7, perSecond: 27.5 },
  outline: { p50: 78.9, p95: 105, perSecond: 26.5 },
  lesson: { p50: 48.1, p95: 64.7, perSecond: 36.5 },
  'lesson, br': null,
  autosave: { p50: 17.7, p95: 23.8, perSecond: null },
  'participants, all 1,000': { p50: 1_881, p95: 1_999, perSecond: null },
  'completion, 25 learners': { p50: 143, p95: 183, perSecond: null },
  'people search': null,
  'needs attention': null,
  'yearly report': null,
} as const;

export const MOODLE_BROWSER = {
  cold: { requests: 23, kilobytes: 1223, scriptKilobytes: 856, paint: 492, ready: 470, load: 782 },
  warm: { kilobytes: 17, ready: 124 },
} as const;

export const MOODLE_MEMORY_MB = 357;
export const MOODLE_STATEMENTS = { reads: 32, writes: 1 } as const;

/** What Kakehashi means to reach. */
export const GOALS = {
  'sign-in form': { p50: 2, perSecond: 1_200 },
  dashboard: { p50: 6, perSecond: 300 },
  outline: { p50: 6, perSecond: 300 },
  lesson: { p50: 5, perSecond: 400 },
  'lesson, br': { p50: 5, perSecond: 400 },
  autosave: { p50: 3, perSecond: 1_500 },
  'participants, all 1,000': { p50: 80, perSecond: null },
  'completion, 25 learners': { p50: 15, perSecond: null },
  // The p95 at a hundred thousand people.
  'people search': { p50: 100, perSecond: null },
  'needs attention': { p50: 300, perSecond: null },
  'yearly report': { p50: 300, perSecond: null },
} as const;

/** Seconds that what is set going once for thousands may take. */
export const WORK_GOALS = {
  'import, upload to checked': '20 in all',
  'import, apply': '20 in all',
  'enrolment by rule': '10',
  'item analysis, 20 questions': '2',
} as const;

/** How much longer an event may take to write than into an empty table. */
export const EVENT_GOAL = 1.2;

/** Milliseconds in which a bank of twenty thousand questions is searched and drawn from. */
export const BANK_GOAL_MS = 50;

/** For marking a hundred thousand stored answers again, on two cores. */
export const REGRADE_GOAL_SECONDS = 20;

/** A whole attempt at twenty single-choice questions: one user in all, sixteen users. */
export const MOODLE_ATTEMPT = { ms: 349, perSecond: 5.6 } as const;

/** The requests of that attempt, beside the steps of ours that do the same. */
export const MOODLE_ATTEMPT_STEPS: Readonly<Record<string, readonly number[]>> = {
  start: [39],
  page: [77],
  autosave: [18],
  'save all': [28, 63],
  submission: [39],
  result: [85],
};

export const MOODLE_ATTEMPT_KB = 27;

/** The page with the results of a thousand learners at one quiz, p50 and p95. */
export const MOODLE_RESULTS = [481, 516] as const;
export const RESULTS_GOAL_MS = 60;

export const ATTEMPT_GOALS = { ms: 40, perSecond: 100, kilobytes: 8 } as const;

/** The p95 while a thousand people take a quiz at once. */
export const THOUSAND_GOALS: Readonly<Record<string, number>> = { answer: 50, submission: 300 };
