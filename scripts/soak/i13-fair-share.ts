import { randomUUID } from 'node:crypto';
import { rightAnswer } from '#app/features/questions/exports.server.ts';
import { checkFairness, MOST_TIMES, p95, type Fairness } from './checks/fairness.ts';
import { openFlood } from './flood.ts';
import { part, shortfall, type Invariant, type Outcome, type Run } from './invariant.ts';
import { COURSE, makeLearners, type Learner } from './learners.ts';
import { paced } from './load.ts';
import { crashesIn, withProduct, type Soaked } from './product.ts';
import { ask, type Answered, type Asking } from './requests.ts';

const OTHERS = 40;
const PEOPLE = { perSecond: 20 };
const ABUSER = { perSecond: 200 };
const CONNECTIONS = 64;
type Flood = ReturnType<typeof openFlood>;
const WARM_SECONDS = 20;
/** Idle and abuse take turns, so that whatever else the machine does falls on both. */
const ROUNDS = 6;
const ROUND_SECONDS = 20;

export const fairShare: Invariant = {
  id: 'I13',
  name: 'fairness under load',
  run: (run) => withProduct((soaked) => soak(soaked, run)),
};

async function soak({ product, database }: Soaked, { share, say }: Run): Promise<Outcome> {
  const [abuser, ...others] = await makeLearners(database, OTHERS + 1);
  if (!abuser) throw new Error('nobody is there');
  const { url } = product;
  await paced({ ...PEOPLE, seconds: WARM_SECONDS }, (number) =>
    visit(url, others, { number, found: nobodyYet(), times: [] }),
  );
  const found = nobodyYet();
  const flood = openFlood(Number(new URL(url).port), CONNECTIONS);
  const rounds = part(ROUNDS, share);
  for (let number = 1; number <= rounds; number += 1) {
    const from = number * PEOPLE.perSecond * ROUND_SECONDS;
    const othersVisit = (times: number[]) =>
      paced({ ...PEOPLE, seconds: ROUND_SECONDS }, (visitor) =>
        visit(url, others, { number: from + visitor, found, times }),
      );
    await othersVisit(found.idle);
    await Promise.all([
      paced({ ...ABUSER, seconds: ROUND_SECONDS }, () => abuse(flood, abuser, found)),
      othersVisit(found.busy),
    ]);
    say(`round ${number}: p95 ${p95(found.idle)} ms idle, ${p95(found.busy)} ms beside the abuser`);
  }
  flood.close();
  const { sent, refused } = found.abuser;
  return {
    asked: `${rounds * ROUND_SECONDS} s at ${ABUSER.perSecond} rps, p95 at most ${MOST_TIMES}x`,
    done: `p95 ${p95(found.idle)} -> ${p95(found.busy)} ms; ${sent} abusive requests, ${refused} refused`,
    violations: [
      ...shortfall('abusive requests', sent, rounds * ROUND_SECONDS * ABUSER.perSecond * 0.95),
      ...checkFairness(found),
      ...crashesIn(product.output()),
    ],
  };
}

function nobodyYet(): Fairness {
  const abuser = { sent: 0, refused: 0, without: 0 };
  return { idle: [], busy: [], refused: [], abuser };
}

/** What people ask for, in turn: their page, the course, an answer. */
function requestOf(learner: Learner, number: number): Omit<Asking, 'url'> {
  const { attemptId, cookie, questionIds, keys } = learner;
  const kind = number % 4;
  if (kind === 0) return { cookie, path: '/learn' };
  if (kind === 1) return { cookie, path: `/learn/${COURSE}` };
  const questionId = questionIds[number % questionIds.length] ?? '';
  const key = keys[questionId];
  const sequence = 1 + (number % 100_000);
  const json = { questionId, sequence, clientId: randomUUID(), answer: key && rightAnswer(key) };
  return { cookie, path: `/api/attempts/${attemptId}/answers`, json };
}

async function visit(
  url: string,
  others: readonly Learner[],
  { number, found, times }: { number: number; found: Fairness; times: number[] },
): Promise<void> {
  const learner = others[number % others.length] as Learner;
  const began = performance.now();
  const turn = number + Math.floor(number / others.length);
  const { status } = await tryAsking({ url, ...requestOf(learner, turn) });
  times.push(performance.now() - began);
  if (status === 0 || status === 429 || status >= 500) found.refused.push(status);
}

/** One request of the abuser, unless all its connections still wait for an answer. */
async function abuse(flood: Flood, abuser: Learner, found: Fairness): Promise<void> {
  const answered = flood.send(messageOf(requestOf(abuser, found.abuser.sent + 1)));
  if (!answered) return;
  found.abuser.sent += 1;
  const { status, retryAfter } = await answered;
  if (status === 429) found.abuser.refused += 1;
  if (status === 429 && !(Number(retryAfter) > 0)) found.abuser.without += 1;
}

function messageOf({ path, cookie, json }: Omit<Asking, 'url'>): string {
  const body = json === undefined ? '' : JSON.stringify(json);
  const lines = [
    `${body ? 'POST' : 'GET'} ${path} HTTP/1.1`,
    ...['Host: localhost', 'Accept: text/html', 'Sec-Fetch-Site: same-origin', `Cookie: ${cookie}`],
    ...(body ? ['Content-Type: application/json'] : []),
    ...(body ? [`Content-Length: ${Buffer.byteLength(body)}`] : []),
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

const nothing: Answered = { status: 0, location: null, retryAfter: null, text: '' };
const tryAsking = (asking: Asking) => ask(asking).catch(() => nothing);
