import { REPORT_EVERY_MS } from '#app/features/videos/client/reporter.ts';
import { enrol, FILM_BYTES, LESSON, publishFilm } from './film.ts';
import { median, runLoad } from './load.ts';
import type { Learner } from './people.ts';
import { cpuMs, pssMb } from './processes.ts';
import type { BenchProduct } from './product.ts';
import { countStatements, type Statements } from './statements.ts';

const WATCHERS = 200;
/** Two megabytes a minute, in ranges as small as browsers ask for. */
const RANGE_BYTES = 65_536;
const BYTES_PER_SECOND = 2_000_000 / 60;
/** Reports of one page, each with a little more, and never more than the clock allows at once. */
const REPORTS = 45;

/** One round: lessons alone, and then beside those who watch. */
interface VideoRound {
  /** Lesson pages a second at sixteen users. */
  alone: number;
  beside: number;
  /** Memory of the server after either. */
  aloneMb: number;
  besideMb: number;
}

export interface VideoFigures {
  /** Medians of the rounds. */
  lessons: VideoRound & { rounds: VideoRound[] };
  ranges: { perSecond: number; statements: Statements };
  /** Reports that the server takes in a second, what two hundred watchers send, and the CPU of one. */
  reports: { most: number; sent: number; cpuMs: number; statements: Statements };
}

/**
 * Two hundred people who watch at once, beside lessons that are read.
 * @param lessons requests for lessons of the measured course
 */
export async function measureVideos(
  product: BenchProduct,
  { learners, lessons }: { learners: readonly Learner[]; lessons: string[] },
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<VideoFigures> {
  const watchers = learners.slice(0, WATCHERS);
  const film = await publishFilm(product);
  await enrol(product, watchers);
  const ranges = watchers.map((one) => range(product.port, { film, one, from: RANGE_BYTES }));
  let from = 0;
  const read = async () => {
    const load = await runLoad({ port: product.port, users: 16, requests: lessons, from, seconds });
    from += load.sent;
    return load.perSecond;
  };
  // Everything was loaded once before memory is counted.
  await read();
  await runLoad({ port: product.port, users: 16, requests: ranges, from: 0, seconds: 1 });
  const memory = () => pssMb(product.serverPids());
  const taken: VideoRound[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const [alone, aloneMb] = [await read(), memory()];
    const stop = watch(product.port, film, watchers);
    taken.push({ alone, aloneMb, beside: await read(), besideMb: memory() });
    await stop();
  }
  const one = { port: product.port, users: 1, requests: ranges, from: 0, count: 1 };
  const statements = await countStatements(product, () => runLoad(one));
  return {
    lessons: inMiddle(taken),
    ranges: { perSecond: (WATCHERS * BYTES_PER_SECOND) / RANGE_BYTES, statements },
    reports: await measureReports(product, watchers, seconds),
  };
}

function inMiddle(rounds: VideoRound[]): VideoFigures['lessons'] {
  const middle = (key: keyof VideoRound) => median(rounds.map((round) => round[key]));
  const megabytes = { aloneMb: middle('aloneMb'), besideMb: middle('besideMb') };
  return { alone: middle('alone'), beside: middle('beside'), ...megabytes, rounds };
}

const message = (port: number, { cookie }: Learner, lines: readonly string[]) =>
  [...lines, `Host: localhost:${port}`, `Cookie: ${cookie}`, '', ''].join('\r\n');

const range = (port: number, { film, one, from }: { film: string; one: Learner; from: number }) =>
  message(port, one, [`GET ${film} HTTP/1.1`, `Range: bytes=${from}-${from + RANGE_BYTES - 1}`]);

/** Asks for ranges as so many players do, each at the speed at which it plays. */
function watch(port: number, film: string, watchers: readonly Learner[]): () => Promise<void> {
  const open = new Set<Promise<unknown>>();
  let asked = 0;
  const ask = () => {
    const from = (asked * RANGE_BYTES) % (FILM_BYTES - RANGE_BYTES);
    const Range = `bytes=${from}-${from + RANGE_BYTES - 1}`;
    const Cookie = watchers[asked % watchers.length]?.cookie ?? '';
    asked += 1;
    const answer = fetch(`http://localhost:${port}${film}`, { headers: { Range, Cookie } })
      .then(async (response) => {
        if (response.status !== 206) throw new Error(`a range: answered ${response.status}`);
        await response.arrayBuffer();
      })
      .finally(() => open.delete(answer));
    open.add(answer);
  };
  const every = (1_000 * RANGE_BYTES) / (BYTES_PER_SECOND * watchers.length);
  const timer = setInterval(ask, every);
  return async () => {
    clearInterval(timer);
    await Promise.all(open);
  };
}

async function measureReports(
  product: BenchProduct,
  watchers: readonly Learner[],
  seconds: number,
): Promise<VideoFigures['reports']> {
  const requests = await reportsOf(product.port, watchers);
  const cpu = () => cpuMs([...product.serverPids(), ...product.databasePids()]);
  // Statements of what is new each time; the load after them says still more.
  let next = 0;
  const statements = await countStatements(product, () =>
    runLoad({ port: product.port, users: 1, requests, from: (next += WATCHERS), count: 1 }),
  );
  const before = cpu();
  const taken = await runLoad({ port: product.port, users: 16, requests, from: next, seconds });
  const refused = Object.keys(taken.statuses).filter((status) => status !== '200');
  if (refused.length > 0) throw new Error(`reports: ${JSON.stringify(taken.statuses)}`);
  return {
    ...{ most: taken.perSecond, sent: (1_000 * WATCHERS) / REPORT_EVERY_MS, statements },
    cpuMs: (cpu() - before) / taken.sent,
  };
}

/** Reports of each watcher with the token of their own page: all of their first ones, all of their second ones. */
async function reportsOf(port: number, watchers: readonly Learner[]): Promise<string[]> {
  const tokens: string[] = [];
  for (const { cookie } of watchers) {
    const page = await fetch(`http://localhost:${port}${LESSON}`, { headers: { Cookie: cookie } });
    const [token] = /v1(?:\.[\w-]+){4}/u.exec(await page.text()) ?? [];
    if (!token) throw new Error('a lesson without a video');
    tokens.push(token);
  }
  return Array.from({ length: REPORTS }, (_, nth) => 1_000 + 20 * nth).flatMap((position) =>
    watchers.map((one, at) => {
      const body = JSON.stringify({ token: tokens[at], played: [[0, position]], position });
      const heads = [
        ...['POST /api/viewings HTTP/1.1', `Origin: http://localhost:${port}`],
        ...['Content-Type: application/json', `Content-Length: ${body.length}`],
      ];
      return message(port, one, heads) + body;
    }),
  );
}

export function videoLines({ lessons, ranges, reports }: VideoFigures): string[] {
  const share = (100 * lessons.beside) / lessons.alone;
  const cost = (100 * reports.sent) / reports.most;
  const raw = lessons.rounds.map(({ alone, beside }) => `${alone.toFixed(0)}/${beside.toFixed(0)}`);
  const inWords = ({ reads, writes }: Statements) => `statements ${reads} r ${writes} w`;
  return [
    `${WATCHERS} watch: lessons ${lessons.alone.toFixed(0)} a second alone, ` +
      `${lessons.beside.toFixed(0)} beside them (${share.toFixed(0)}%, goal 67%; ${raw.join(' ')}); ` +
      `${ranges.perSecond.toFixed(0)} ranges a second, ${inWords(ranges.statements)}`,
    `reports: ${reports.most.toFixed(0)} a second at most; the ${reports.sent.toFixed(1)} that they ` +
      `send take ${cost.toFixed(1)}% (goal 5%); CPU ${reports.cpuMs.toFixed(1)} ms, ` +
      inWords(reports.statements),
    `memory of the server: ${lessons.aloneMb.toFixed(0)} MB after lessons alone, ` +
      `${lessons.besideMb.toFixed(0)} MB after those beside (goal 30 MB more at most)`,
  ];
}
