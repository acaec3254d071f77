import { runClient, timesOf, type Times } from './load.ts';
import { cpuMs } from './processes.ts';
import type { BenchProduct } from './product.ts';
import { QUIZ } from './quiz-of-twenty.ts';
import type { ThousandJob, ThousandOutcome } from './thousand-client.mjs';

/**
 * Twenty questions in ten to twenty minutes, ten times as fast: a minute in which all start, half a minute
 * in which all only answer, and the half in which all submit.
 */
const PLAN = { startMs: 60_000, workMs: 30_000, submitMs: 30_000 };

export interface ThousandFigures extends Record<Step, Times> {
  people: number;
  answers: number;
  errors: number;
  /** What the first of them were. */
  said: string[];
  /** How much later than meant the generator sent a request, at most. */
  lateMs: number;
  /** CPU time in all, seconds. */
  cpuSeconds: { server: number; database: number; client: number };
}

type Step = 'start' | 'page' | 'answer' | 'submission' | 'result';

/** A thousand people take the quiz of twenty questions at once. */
export async function measureThousand(
  product: BenchProduct,
  cookies: readonly string[],
): Promise<ThousandFigures> {
  const used = () => [cpuMs(product.serverPids()), cpuMs(product.databasePids())] as const;
  const [server, database] = used();
  const job: ThousandJob = { port: product.port, path: QUIZ, cookies: [...cookies], ...PLAN };
  const outcome = await runClient<ThousandOutcome>('thousand-client.mjs', job);
  const [serverAfter, databaseAfter] = used();
  return {
    ...{ people: cookies.length, answers: outcome.answer.length },
    ...{ start: timesOf(outcome.start), page: timesOf(outcome.page) },
    ...{ answer: timesOf(outcome.answer), submission: timesOf(outcome.submission) },
    result: timesOf(outcome.result),
    ...{ errors: outcome.errors.length, said: outcome.errors.slice(0, 5), lateMs: outcome.late },
    cpuSeconds: {
      server: (serverAfter - server) / 1_000,
      database: (databaseAfter - database) / 1_000,
      client: outcome.cpuMs / 1_000,
    },
  };
}
