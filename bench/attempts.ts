import type { AttemptOutcome } from './attempt-client.mjs';
import { measureBytes, type AttemptBytes } from './attempt-bytes.ts';
import { measureDraws, type DrawFigures } from './draws.ts';
import { attemptRequests } from './attempt-requests.mjs';
import { median, runClient, runLoad, timesOf } from './load.ts';
import type { Office } from './office.ts';
import type { Learner } from './people.ts';
import { cpuMs } from './processes.ts';
import type { BenchProduct } from './product.ts';
import { addQuiz, QUIZ, QUIZ_INSIGHT, QUIZ_RESULTS } from './quiz-of-twenty.ts';
import { countStatements, type Statements } from './statements.ts';
import { measureThousand, type ThousandFigures } from './thousand.ts';

const ALONE = 40;
/** Until then a server process still compiles what it runs: an attempt takes up to twice the time. */
const WARM_UP = 400;

/** Whole attempts in one round: of one user, and of sixteen. */
export interface AttemptRound {
  /** In all its requests together. */
  p50: number;
  p95: number;
  perSecond: number;
  /** CPU time of one attempt at sixteen users. */
  serverCpuMs: number;
  databaseCpuMs: number;
  clientCpuMs: number;
}

export interface WholeAttempts extends AttemptRound {
  rounds: AttemptRound[];
  /** Of one user, p50 by step. */
  steps: Record<string, number>;
  statements: Statements;
}

export interface AttemptFigures {
  whole: WholeAttempts;
  thousand: ThousandFigures;
  /** The page with the figures of the quiz, once a thousand people took it. */
  insight: { p50: number; p95: number };
  /** The page with a line for each of them. */
  results: { p50: number; p95: number };
  draws: DrawFigures;
  bytes: AttemptBytes;
}

interface Options {
  rounds: number;
  seconds: number;
  say: (line: string) => void;
}

/** Attempts at a quiz of twenty questions: whole ones, a thousand at once, and what is left of them. */
export async function measureAttempts(
  product: BenchProduct,
  { learners, office }: { learners: readonly Learner[]; office: Office },
  options: Options,
): Promise<AttemptFigures> {
  await addQuiz(product.database);
  const cookies = learners.map(({ cookie }) => cookie);
  const whole = await measureWhole(product, cookies, options);
  options.say('a thousand people start, answer and submit');
  const { result: thousand, bytes } = await measureBytes(product, () =>
    measureThousand(product, cookies),
  );
  const insight = await measurePage(product, office, QUIZ_INSIGHT);
  const results = await measurePage(product, office, QUIZ_RESULTS);
  const draws = await measureDraws(product, cookies);
  return { whole, thousand, insight, results, draws, bytes };
}

async function measurePage({ port }: BenchProduct, { cookies }: Office, page: string) {
  const requests = cookies.map((cookie) =>
    attemptRequests({ host: `localhost:${port}`, cookie, path: QUIZ }).get(page),
  );
  const { p50, p95, statuses } = await runLoad({ port, requests, from: 0, users: 1, count: 20 });
  if (statuses['200'] !== 20) throw new Error(`${page}: ${JSON.stringify(statuses)}`);
  return { p50, p95 };
}

async function measureWhole(
  product: BenchProduct,
  cookies: readonly string[],
  { rounds: count, seconds, say }: Options,
): Promise<WholeAttempts> {
  let from = 0;
  const take = async (job: { users: number; seconds?: number; count?: number }) => {
    const common = { port: product.port, path: QUIZ, cookies, from };
    const outcome = await runClient<AttemptOutcome>('attempt-client.mjs', { ...common, ...job });
    from += outcome.sent;
    return outcome;
  };
  await take({ users: 16, count: WARM_UP });
  const statements = await countStatements(product, () => take({ users: 1, count: 1 }));
  const rounds: AttemptRound[] = [];
  const steps: Record<string, number[]> = {};
  for (let n = 1; n <= count; n += 1) {
    const alone = await take({ users: 1, count: ALONE });
    for (const [name, ms] of Object.entries(alone.steps)) (steps[name] ??= []).push(...ms);
    const { p50, p95 } = timesOf(alone.ms);
    const busy = await busyRound(product, () => take({ users: 16, seconds }));
    rounds.push({ p50, p95, ...busy });
    say(`round ${n}: whole attempt ${busy.perSecond.toFixed(1)}/s, ${p50.toFixed(0)} ms alone`);
  }
  const middle = (key: keyof AttemptRound) => median(rounds.map((round) => round[key]));
  return {
    ...{ rounds, statements },
    steps: Object.fromEntries(Object.entries(steps).map(([name, ms]) => [name, median(ms)])),
    ...{ p50: middle('p50'), p95: middle('p95'), perSecond: middle('perSecond') },
    serverCpuMs: middle('serverCpuMs'),
    databaseCpuMs: middle('databaseCpuMs'),
    clientCpuMs: middle('clientCpuMs'),
  };
}

async function busyRound(
  product: BenchProduct,
  take: () => Promise<AttemptOutcome>,
): Promise<Omit<AttemptRound, 'p50' | 'p95'>> {
  const used = () => [cpuMs(product.serverPids()), cpuMs(product.databasePids())] as const;
  const [server, database] = used();
  const { sent, seconds, cpuMs: clientMs } = await take();
  const [serverAfter, databaseAfter] = used();
  return {
    ...{ perSecond: sent / seconds, clientCpuMs: clientMs / sent },
    serverCpuMs: (serverAfter - server) / sent,
    databaseCpuMs: (databaseAfter - database) / sent,
  };
}
