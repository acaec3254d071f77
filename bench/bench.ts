/**
 * Measures the built product on a database and data folder of its own:
 *   npm run bench                        a thousand people, at most ten minutes
 *   npm run bench -- --scale large       a hundred thousand people, twenty million events
 *   npm run bench -- --only requests     without browser and Lighthouse
 *   npm run bench -- --only work         only what is set going once for thousands, and events
 *   npm run bench -- --only attempts     only attempts at a quiz: whole ones, and a thousand at once
 *   npm run bench -- --only allocations  only a fair's market, matched and published from the database
 *   npm run bench -- --only candidates   only browsing ten thousand published profiles
 *   npm run bench -- --only videos       only two hundred people who watch a video at once
 *   npm run bench -- --only matching     only the matching of fairs, which needs neither server nor database
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lessonsOf } from '#app/features/courses/outline.ts';
import { findPublishedCourse } from '#app/features/courses/queries.server.ts';
import { measureAttempts } from './attempts.ts';
import { measureBanks } from './banks.ts';
import { measureBrowser } from './browser.ts';
import { allocationLines, measureAllocations } from './allocations.ts';
import { candidateLines, measureCandidates } from './candidates.ts';
import { scorePages } from './lighthouse.ts';
import { matchingLines, measureMatching } from './matching.ts';
import { measureRows } from './measure.ts';
import { fillEvents } from './fill-events.ts';
import { makeOffice, type Office } from './office.ts';
import { COURSE, makePeople, type Learner } from './people.ts';
import { startBenchProduct, type BenchProduct } from './product.ts';
import { pssMb } from './processes.ts';
import { measureRegrades } from './regrades.ts';
import { report, type Results } from './report.ts';
import { lessonRequests, makeRows } from './rows.ts';
import { measureVideos, videoLines } from './videos.ts';
import { measureWork } from './work.ts';

/** What a log of some years holds. */
const LARGE_LOG = 20_000_000;

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: 'small' },
    only: { type: 'string', default: 'all' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    events: { type: 'string' },
  },
});

const began = performance.now();
if (values.only === 'matching') {
  console.log(matchingLines(await measureMatching()).join('\n'));
  process.exit();
}
const product = await startBenchProduct();
try {
  if (values.only === 'allocations') {
    console.log(allocationLines(await measureAllocations(product)).join('\n'));
    await product.stop();
    process.exit();
  }
  if (values.only === 'candidates') {
    console.log(candidateLines(await measureCandidates(product)).join('\n'));
    await product.stop();
    process.exit();
  }
  if (values.only === 'videos') {
    const learners = await makePeople(product.database, 1_000);
    console.log(videoLines(await watchVideos(product, learners)).join('\n'));
    await product.stop();
    process.exit();
  }
  const results = await measure(product);
  console.log(`\n${report(results)}\n`);
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  const name = values.scale === 'large' ? 'large' : results.date.slice(0, 10);
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(results, rounded, 2)}\n`);
  say(`written to bench/results/${name}.json`);
} catch (error) {
  console.error(`The server said last:\n${product.lastLines()}`);
  throw error;
} finally {
  await product.stop();
}

function say(line: string): void {
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);
}

async function measure(running: BenchProduct): Promise<Results> {
  const people = values.scale === 'large' ? 100_000 : 1_000;
  const date = new Date().toISOString();
  const before = loadNow();
  say(`making ${people} people`);
  const learners = await makePeople(running.database, people);
  const events = Number(values.events ?? (values.scale === 'large' ? LARGE_LOG : 0));
  await fillEvents(running.database, events);
  const lessons = await lessonSlugs(running);
  const office = await makeOffice(running.database);
  const pace = { rounds: Number(values.rounds), seconds: Number(values.seconds), say };
  say('measuring requests');
  const asked = isAsked('requests') ? makeRows(running.port, { learners, lessons, office }) : [];
  const rows = await measureRows(running, asked, pace);
  const memoryMb = {
    server: pssMb(running.serverPids()),
    database: pssMb(running.databasePids()),
  };
  const { browser, lighthouse } = await inBrowsers(running, learners.at(-1), lessons[0] ?? '');
  const videos = await besideVideos(running, learners);
  say('measuring whole attempts');
  const attempts = isAsked('requests', 'attempts')
    ? await measureAttempts(running, { learners, office }, pace)
    : null;
  const done = isAsked('requests', 'work')
    ? await measureDone(running, office)
    : { banks: null, regrades: null, candidates: null, matching: null, work: null };
  const machine = {
    ...{ cores: cpus().length, model: cpus()[0]?.model ?? '' },
    ...{ loadBefore: before, loadAfter: loadNow() },
  };
  const measured = { rows, memoryMb, browser, lighthouse, videos, attempts, ...done };
  return { date, people, machine, ...measured };
}

async function besideVideos(running: BenchProduct, learners: readonly Learner[]) {
  if (!isAsked('requests')) return null;
  say('watching videos');
  return watchVideos(running, learners);
}

/** With lessons that nobody has opened within the hour, from the last of the course. */
async function watchVideos(running: BenchProduct, learners: readonly Learner[]) {
  const lessons = (await lessonSlugs(running)).toReversed();
  const input = { learners, lessons: lessonRequests(running.port, { learners, lessons }) };
  const pace = { rounds: Number(values.rounds), seconds: Number(values.seconds) };
  return measureVideos(running, input, pace);
}

function loadNow(): number {
  return loadavg()[0] ?? 0;
}

/** Everything is asked for, or one of these parts. */
function isAsked(...parts: string[]): boolean {
  return values.only === 'all' || parts.includes(values.only);
}

/** What is done for many at a time: banks, marking again, the work of thousands. */
async function measureDone(running: BenchProduct, office: Office) {
  say('measuring a bank of twenty thousand questions');
  const banks = await measureBanks(running.database);
  say('marking a hundred thousand answers again');
  const regrades = await measureRegrades(running.database);
  say('browsing ten thousand profiles');
  const candidates = await measureCandidates(running);
  say('matching fairs');
  const matching = await measureMatching();
  // Last: what it promises by mail is sent for long afterwards.
  say('measuring the work of thousands');
  return { banks, regrades, candidates, matching, work: await measureWork(running, office) };
}

async function inBrowsers(
  { port }: BenchProduct,
  learner: Learner | undefined,
  lesson: string,
): Promise<Pick<Results, 'browser' | 'lighthouse'>> {
  if (values.only !== 'all' || !learner) return { browser: null, lighthouse: null };
  const origin = `http://localhost:${port}`;
  const { cookie } = learner;
  const path = `/learn/${COURSE}/${lesson}`;
  say('measuring in a browser');
  const browser = await measureBrowser({ url: `${origin}${path}`, cookie });
  say('asking Lighthouse');
  const checkUp = `/learn/${COURSE}/${learner.checkUp}/attempt`;
  const lighthouse = await scorePages(origin, [
    ...[{ path: '/' }, { path: '/courses' }],
    ...[path, checkUp].map((each) => ({ path: each, cookie })),
  ]);
  return { browser, lighthouse };
}

async function lessonSlugs({ database }: BenchProduct): Promise<string[]> {
  const course = await findPublishedCourse(database.db, COURSE);
  if (!course) throw new Error(`no published course ${COURSE}`);
  return lessonsOf(course.outline).map(({ slug }) => slug);
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}
