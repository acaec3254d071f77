import { randomUUID } from 'node:crypto';
import type { Office } from './office.ts';
import { COURSE, type Learner } from './people.ts';

export type RowName =
  | ('sign-in form' | 'dashboard' | 'outline' | 'lesson' | 'lesson, br' | 'autosave')
  | ('participants, all 1,000' | 'completion, 25 learners')
  | ('people search' | 'needs attention' | 'yearly report');

/** A measured request: whole HTTP messages, each by another learner until all had a turn. */
export interface Row {
  name: RowName;
  requests: string[];
  status: number;
  /** How many are asked for by one user; what is dear is asked for less. */
  alone?: number;
}

const AUTOSAVES = 30_000;

/** What is measured. Pages are asked for without compression unless the row says so. */
export function makeRows(
  port: number,
  input: { learners: readonly Learner[]; lessons: readonly string[]; office: Office },
): Row[] {
  const { learners, lessons, office } = input;
  const host = `localhost:${port}`;
  const get = (path: string, headers: string[] = []) => getOf(port, path, headers);
  const each = (path: string) => learners.map(({ cookie }) => get(path, [`Cookie: ${cookie}`]));
  const lesson = (headers: string[] = []) => lessonRequests(port, { learners, lessons }, headers);
  return [
    { name: 'sign-in form', requests: [get('/sign-in')], status: 200 },
    { name: 'dashboard', requests: each('/learn'), status: 200 },
    { name: 'outline', requests: each(`/learn/${COURSE}`), status: 200 },
    { name: 'lesson', requests: lesson(), status: 200 },
    { name: 'lesson, br', requests: lesson(['Accept-Encoding: br']), status: 200 },
    { name: 'autosave', requests: autosaves(host, learners), status: 201 },
    ...officeRows(office, get),
  ];
}

const getOf = (port: number, path: string, headers: string[]) =>
  message([`GET ${path} HTTP/1.1`, `Host: localhost:${port}`, 'Accept: text/html', ...headers]);

/** Everyone opens each lesson once: a view is recorded once an hour. */
export function lessonRequests(
  port: number,
  { learners, lessons }: { learners: readonly Learner[]; lessons: readonly string[] },
  headers: string[] = [],
): string[] {
  return lessons.flatMap((slug) =>
    learners.map(({ cookie }) =>
      getOf(port, `/learn/${COURSE}/${slug}`, [`Cookie: ${cookie}`, ...headers]),
    ),
  );
}

/** Parts of names in each script, as people type them. */
const SEARCHED = ['anders', 'もり', '佐藤', 'kim', 'タナカ', 'son ma', '山'];
const FEW = 40;

/** What coordinators ask for; each request in another session. */
function officeRows(
  { cookies, editionId }: Office,
  get: (path: string, headers: string[]) => string,
): Row[] {
  const each = (paths: readonly string[]) =>
    cookies.flatMap((cookie, n) => get(paths[n % paths.length] ?? '', [`Cookie: ${cookie}`]));
  const all = `/admin/enrolments?edition=${editionId}&size=1000`;
  const searches = SEARCHED.map((name) => `/admin/people?q=${encodeURIComponent(name)}`);
  return [
    { name: 'participants, all 1,000', requests: each([all]), status: 200, alone: FEW },
    {
      name: 'completion, 25 learners',
      requests: each([`/admin/completion/${editionId}`]),
      status: 200,
    },
    { name: 'people search', requests: each(searches), status: 200 },
    { name: 'needs attention', requests: each(['/admin']), status: 200 },
    {
      name: 'yearly report',
      requests: each(['/admin/reports?by=prefecture']),
      status: 200,
      alone: FEW,
    },
  ];
}

/** Answers to the open check-ups: another learner each time, a sequence never used twice. */
function autosaves(host: string, learners: readonly Learner[]): string[] {
  return Array.from({ length: AUTOSAVES }, (_, n) => {
    const { cookie, attemptId, answers } = learners[n % learners.length] as Learner;
    const sequence = Math.floor(n / learners.length) + 1;
    const given = answers[sequence % answers.length];
    const body = JSON.stringify({ ...given, sequence, clientId: randomUUID() });
    const head = [
      `POST /api/attempts/${attemptId}/answers HTTP/1.1`,
      ...[`Host: ${host}`, `Origin: http://${host}`, `Cookie: ${cookie}`],
      ...['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`],
    ];
    return message(head) + body;
  });
}

const message = (lines: string[]) => `${lines.join('\r\n')}\r\n\r\n`;
