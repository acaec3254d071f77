import { randomUUID } from 'node:crypto';
import { rightAnswer } from '#app/features/questions/exports.server.ts';
import { AnswerQueue } from '#app/features/quizzes/client/answer-queue.ts';
import { sendAnswer } from '#app/features/quizzes/client/send-answer.ts';
import { seededRandom } from '#app/features/quizzes/random.ts';
import type { Database } from '#db/client.ts';
import type { Product } from '#tests/kill/product.ts';
import { checkArrived, type ArrivedAnswer, type GivenAnswer } from './checks/offline-answers.ts';
import { groupBy, part, shortfall, type Invariant, type Outcome, type Run } from './invariant.ts';
import { makeLearners, type Learner } from './learners.ts';
import { withProduct, type Soaked } from './product.ts';

const LEARNERS = 10;
const ANSWERS = 200;
const OFFLINE_SECONDS = 30 * 60;
/** As the attempt page tries again. */
const RETRY_SECONDS = 5;
const CLOSINGS = 12;
const LOST_REPLIES = 0.2;

export const offlineQueue: Invariant = {
  id: 'I3',
  name: 'offline client loses nothing',
  run: (run) => withProduct((soaked) => soak(soaked, run)),
};

async function soak({ product, database }: Soaked, { share, say }: Run): Promise<Outcome> {
  const learners = await makeLearners(database, part(LEARNERS, share));
  const tabs = learners.map((learner, number) => openTab(learner, seededRandom(number + 1)));
  const network = openNetwork(product, learners);
  try {
    for (const tab of tabs) await workOffline(tab);
    say(`${tabs.length} learners were offline for ${OFFLINE_SECONDS / 60} minutes of theirs`);
    network.isUp = true;
    await Promise.all([...tabs.map(comeBack), killOnTheWay(product, network)]);
  } finally {
    network.close();
  }
  const arrived = groupBy(await readArrived(database), ({ attemptId }) => attemptId);
  const given = tabs.reduce((sum, tab) => sum + tab.given.length, 0);
  const stored = tabs.flatMap((tab) => arrived.get(tab.learner.attemptId) ?? []).length;
  const wanted = tabs.length * ANSWERS;
  return {
    asked: `${wanted} answers of ${tabs.length} learners offline`,
    done: `${stored} of ${given} arrived, ${tabs.length * CLOSINGS} tabs closed, ${network.lost} replies lost`,
    violations: [
      ...shortfall('answers', given, wanted),
      ...tabs.flatMap(({ learner, given: answers, storage }) => [
        ...checkArrived(answers, arrived.get(learner.attemptId) ?? []),
        ...(storage.texts.size > 0 ? ['a device still keeps what the server has'] : []),
      ]),
    ],
  };
}

interface Tab {
  learner: Learner;
  random: () => number;
  storage: ReturnType<typeof makeStorage>;
  queue: AnswerQueue;
  given: GivenAnswer[];
}

function makeStorage() {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
}

function openTab(learner: Learner, random: () => number): Tab {
  const storage = makeStorage();
  const given: GivenAnswer[] = [];
  return { learner, random, storage, given, queue: openQueue(learner, storage) };
}

const nothing = () => undefined;

/** The browser's own queue over the browser's own sending; only what it is told is not shown. */
function openQueue({ attemptId }: Learner, storage: Tab['storage']): AnswerQueue {
  return new AnswerQueue({
    ...{ attemptId, storage, makeId: randomUUID, known: {} },
    clock: () => new Date().toISOString(),
    send: (answer) => sendAnswer(attemptId, answer),
    events: {
      ...{ onStatus: nothing, onReceipt: nothing, onConflict: nothing },
      ...{ onStopped: nothing, onUnsent: nothing },
    },
  });
}

/** Half an hour of the learner's: answers, tries to send, tabs that are closed and opened again. */
async function workOffline(tab: Tab): Promise<void> {
  const { random, learner, storage } = tab;
  const times = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * OFFLINE_SECONDS));
  const answers = groupBy(times(ANSWERS), String);
  const closings = new Set(times(CLOSINGS - 1));
  for (let second = 0; second < OFFLINE_SECONDS; second += 1) {
    for (const _ of answers.get(String(second)) ?? []) giveAnswer(tab);
    if (second % RETRY_SECONDS === 0) await tab.queue.flush();
    if (closings.has(second)) tab.queue = openQueue(learner, storage);
  }
  await tab.queue.flush();
  tab.queue = openQueue(learner, storage);
}

function giveAnswer({ learner, random, queue, given }: Tab): void {
  const { questionIds, keys } = learner;
  const questionId = questionIds[Math.floor(random() * questionIds.length)] ?? '';
  const key = keys[questionId];
  const answer = key?.kind === 'typed' ? { text: `はな${given.length}` } : key && rightAnswer(key);
  queue.put(questionId, answer);
  given.push({ questionId, answer, clientId: queue.pending.at(-1)?.clientId ?? '' });
}

/** Tries as the page does until nothing waits. */
async function comeBack({ queue }: Tab): Promise<void> {
  const until = Date.now() + 120_000;
  while (!(await queue.flush()) && Date.now() < until) {
    await new Promise((done) => setTimeout(done, 100));
  }
}

interface Network {
  isUp: boolean;
  answered: number;
  lost: number;
  close: () => void;
}

/** Stands in for the browser's fetch: its cookie, its origin, and replies that get lost. */
function openNetwork(product: Product, learners: readonly Learner[]): Network {
  const cookies = new Map(learners.map(({ attemptId, cookie }) => [attemptId, cookie]));
  const real = globalThis.fetch;
  const random = seededRandom(3);
  const network: Network = {
    isUp: false,
    answered: 0,
    lost: 0,
    close: () => (globalThis.fetch = real),
  };
  globalThis.fetch = async (input, init) => {
    if (!network.isUp) throw new TypeError('no network');
    const path = String(input as string);
    const cookie = cookies.get(path.split('/')[3] ?? '') ?? '';
    const headers = {
      ...(init?.headers as Record<string, string>),
      Cookie: cookie,
      Origin: product.url,
    };
    const response = await real(product.url + path, { ...init, headers });
    network.answered += 1;
    if (random() >= LOST_REPLIES) return response;
    await response.arrayBuffer();
    network.lost += 1;
    throw new TypeError('the reply was lost');
  };
  return network;
}

/** Ends a server process while the queues are being sent. */
async function killOnTheWay(product: Product, network: Network): Promise<void> {
  while (network.answered < 20) await new Promise((done) => setTimeout(done, 5));
  product.killWorker();
}

async function readArrived({ sql }: Database): Promise<(ArrivedAnswer & { attemptId: string })[]> {
  return sql<(ArrivedAnswer & { attemptId: string })[]>`
    select e.attempt_id as "attemptId", e.question_id as "questionId", e.sequence,
      e.client_id as "clientId", b.answer
    from answer_events e
    join answer_bodies b using (attempt_id, question_id, sequence)
    join attempts t on t.id = e.attempt_id and t.submitted_at is null`;
}
