import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCourse } from '#app/features/content/exports.server.ts';
import { filesOf } from '#app/features/courses/exports.ts';
import { publishCourse } from '#app/features/courses/publish-course.server.ts';
import { fileName } from '#app/platform/storage.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { systemContext } from '../scripts/soak/context.ts';
import { FOLDER, madeCourse } from '../tests/content/topic-course.ts';
import { runLoad } from './load.ts';
import type { Learner } from './people.ts';
import { pssMb } from './processes.ts';
import type { BenchProduct } from './product.ts';
import { countStatements, type Statements } from './statements.ts';

const WATCHERS = 200;
const SLUG = 'measured-video';
const LESSON = `/learn/${SLUG}/the-year`;
/** What a video may weigh at most: two megabytes a minute, in ranges as browsers ask for them. */
const FILM_BYTES = 300_000;
const RANGE_BYTES = 65_536;
const BYTES_PER_SECOND = 2_000_000 / 60;
/** So often a player reports. */
const REPORT_SECONDS = 15;

export interface VideoFigures {
  /** Lesson pages a second at sixteen users: alone, and while two hundred people watch. */
  lessons: { alone: number; beside: number };
  /** Reports that the server takes in a second, and what two hundred watchers send. */
  reports: { most: number; sent: number; statements: Statements };
  memoryMb: { before: number; after: number };
}

/** Two hundred people who watch at once, beside lessons that are read. */
export async function measureVideos(
  product: BenchProduct,
  learners: readonly Learner[],
  { seconds }: { seconds: number },
): Promise<VideoFigures> {
  const watchers = learners.slice(0, WATCHERS);
  const film = await publishFilm(product);
  await enrol(product, watchers);
  const message = (text: string, { cookie }: Learner, ...heads: string[]) =>
    [text, `Host: localhost:${product.port}`, `Cookie: ${cookie}`, ...heads, '', ''].join('\r\n');
  const pages = watchers.map((one) => message(`GET ${LESSON} HTTP/1.1`, one, 'Accept: text/html'));
  const load = (requests: string[], users = 16) =>
    runLoad({ port: product.port, users, requests, from: 0, seconds });
  await load(pages);
  const before = pssMb(product.serverPids());
  const alone = await load(pages);
  const stop = watch(product.port, film, watchers);
  const beside = await load(pages);
  await stop();
  const reports = await reportsOf(product, watchers, message);
  const taken = await load(reports);
  const refused = Object.keys(taken.statuses).filter((status) => status !== '200');
  if (refused.length > 0) throw new Error(`reports: ${JSON.stringify(taken.statuses)}`);
  const one = { port: product.port, users: 1, requests: reports, from: 0, count: 1 };
  const statements = await countStatements(product, () => runLoad(one));
  return {
    lessons: { alone: alone.perSecond, beside: beside.perSecond },
    reports: { most: taken.perSecond, sent: WATCHERS / REPORT_SECONDS, statements },
    memoryMb: { before, after: pssMb(product.serverPids()) },
  };
}

/** Publishes a course with a film of that weight; gives its address. */
async function publishFilm({ database, dataDir }: BenchProduct): Promise<string> {
  const film = randomBytes(FILM_BYTES);
  const files = madeCourse().set(`${FOLDER}/video.mp4`, film);
  const made = String(files.get(`${FOLDER}/made.yaml`));
  const entry = `video: { sha256: ${sha256(film)}, bytes: ${FILM_BYTES} }`;
  files.set(`${FOLDER}/made.yaml`, made.replace(/video: \{[^}]*\}/u, entry));
  const compiled = compileCourse(SLUG, files);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  const folder = join(dataDir, 'files', 'private');
  mkdirSync(folder, { recursive: true });
  for (const { file, sha256: digest, mediaType } of filesOf(compiled.course)) {
    const bytes = Buffer.from(files.get(file) ?? '');
    writeFileSync(join(folder, fileName(digest, mediaType)), bytes);
    await database.sql`
      insert into stored_files (digest, media_type, byte_size, public, created_at)
      values (${digest}, ${mediaType}, ${bytes.byteLength}, false, now()) on conflict do nothing`;
  }
  const media = { audio: new Map<string, string>(), strokes: new Map() };
  await publishCourse(systemContext(database.db), { course: compiled.course, media });
  return `/learn/${SLUG}/media/${sha256(film)}.mp4`;
}

/** Enrols people by their sessions. */
async function enrol({ database }: BenchProduct, learners: readonly Learner[]): Promise<void> {
  const ids = learners.map(({ cookie }) => sha256(cookie.replace(/^session=/u, '')));
  await database.sql`
    insert into enrolments (id, person_id, edition_id, revision, route, anchor_at, enrolled_at)
    select gen_random_uuid(), a.person_id, e.id, 1, 'self', now(), now()
    from sessions s join accounts a on a.id = s.account_id,
      editions e join courses c on c.id = e.course_id
    where s.id = any(${ids}) and c.slug = ${SLUG}`;
}

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

/** A report of each watcher, with the token of their own page. */
async function reportsOf(
  { port }: BenchProduct,
  watchers: readonly Learner[],
  message: (text: string, learner: Learner, ...heads: string[]) => string,
): Promise<string[]> {
  const made: string[] = [];
  for (const learner of watchers) {
    const headers = { Cookie: learner.cookie };
    const page = await fetch(`http://localhost:${port}${LESSON}`, { headers });
    const token = /v1\.[\w-]+\.[\w-]+\.[\w-]+\.[\w-]+/u.exec(await page.text())?.[0] ?? '';
    const body = JSON.stringify({ token, played: [[0, 1_500]], position: 1_500 });
    const heads = [
      ...[`Origin: http://localhost:${port}`, 'Content-Type: application/json'],
      `Content-Length: ${body.length}`,
    ];
    made.push(message('POST /api/viewings HTTP/1.1', learner, ...heads) + body);
  }
  return made;
}

export function videoLines({ lessons, reports, memoryMb }: VideoFigures): string[] {
  const share = (100 * lessons.beside) / lessons.alone;
  const cost = (100 * reports.sent) / reports.most;
  const { reads, writes } = reports.statements;
  return [
    `${WATCHERS} watch: lessons ${lessons.alone.toFixed(0)} a second alone, ` +
      `${lessons.beside.toFixed(0)} beside them (${share.toFixed(0)}%, goal 67%)`,
    `reports: ${reports.most.toFixed(0)} a second at most; what they send takes ` +
      `${cost.toFixed(1)}% (goal 5%); statements ${reads} r ${writes} w`,
    `memory of the server: ${memoryMb.before.toFixed(0)} MB, then ${memoryMb.after.toFixed(0)} MB ` +
      '(goal 30 MB more at most)',
  ];
}
