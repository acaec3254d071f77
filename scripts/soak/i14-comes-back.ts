import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { rightAnswer } from '#app/features/questions/exports.server.ts';
import { createDatabase } from '#db/client.ts';
import { startProduct, type Product } from '#tests/kill/product.ts';
import { startEmbedded, type Embedded } from '../../server/embedded-postgres.mjs';
import {
  AFTER_MS,
  BACK_MS,
  checkVisits,
  comebackOf,
  type Restart,
  type Visit,
} from './checks/visits.ts';
import { part, shortfall, type Invariant, type Outcome, type Run } from './invariant.ts';
import { COURSE, makeLearners, type Learner } from './learners.ts';
import { crashesIn } from './product.ts';
import { ask, type Answered } from './requests.ts';

const RESTARTS = 20;
const USERS = 12;
const THINK_MS = 80;
const DOWN_MS = 1_500;
const PROJECT = resolve(import.meta.dirname, '../..');

export const comesBack: Invariant = {
  id: 'I14',
  name: 'fail closed, come back',
  run: soak,
};

async function soak({ share, say }: Run): Promise<Outcome> {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  const dataDir = mkdtempSync(join(PROJECT, '.cache/product-'));
  const embedded = await startEmbedded({ dataDir, cloneDir: PROJECT });
  try {
    const product = await startProduct({
      ...{ DATABASE_URL: embedded.url, SECRET_KEY: randomBytes(32).toString('hex'), DEMO: '1' },
    });
    try {
      return await restartUnderLoad(product, embedded, { share, say });
    } finally {
      await product.stop();
      await product.destroy();
    }
  } finally {
    embedded.destroy();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function restartUnderLoad(
  product: Product,
  embedded: Embedded,
  { share, say }: Run,
): Promise<Outcome> {
  const database = createDatabase(embedded.url, { max: 2 });
  const learners = await makeLearners(database, USERS);
  await database.close();
  const wanted = part(RESTARTS, share);
  const before = product.workerPids();
  const load = startLoad(product.url, learners);
  const restarts: Restart[] = [];
  await pause(2_000);
  for (let number = 1; number <= wanted; number += 1) {
    restarts.push(await restart(embedded, number % 2 === 0 ? 'immediate' : 'fast'));
    await pause(AFTER_MS);
    say(`restart ${number}: ${describe(load.visits, restarts.slice(-1))}`);
  }
  await load.stop();
  const exits = before.filter((pid) => !product.workerPids().includes(pid));
  return {
    asked: `${wanted} restarts, back in at most ${BACK_MS / 1000} s`,
    done: `${restarts.length} restarts, ${describe(load.visits, restarts)}`,
    violations: [
      ...shortfall('restarts', restarts.length, wanted),
      ...exits.map((pid) => `process ${pid} ended`),
      ...checkVisits(load.visits, restarts),
      ...crashesIn(product.output()),
    ],
  };
}

async function restart(embedded: Embedded, mode: 'fast' | 'immediate'): Promise<Restart> {
  const gone = performance.now();
  if (!embedded.stop({ mode })) throw new Error('somebody else uses the database');
  await pause(DOWN_MS);
  await embedded.restart();
  return { gone, back: performance.now() };
}

/** Learners who ask and answer all the time, each one thing after the other. */
function startLoad(url: string, learners: readonly Learner[]) {
  const visits: Visit[] = [];
  let isOver = false;
  const user = async (learner: Learner) => {
    for (let number = 1; !isOver; number += 1) {
      const began = performance.now();
      const { status, retryAfter } = await visit(url, learner, number);
      visits.push({ began, ended: performance.now(), status, retryAfter });
      await pause(THINK_MS * (0.5 + Math.random()));
    }
  };
  const users = Promise.all(learners.map(user));
  return {
    visits,
    async stop() {
      isOver = true;
      await users;
    },
  };
}

const nothing: Answered = { status: 0, location: null, retryAfter: null, text: '' };

function visit(url: string, learner: Learner, number: number): Promise<Answered> {
  const { attemptId, questionIds, keys, cookie } = learner;
  if (number % 2 === 0) return ask({ url, cookie, path: `/learn/${COURSE}` }).catch(() => nothing);
  const questionId = questionIds[number % questionIds.length] ?? '';
  const key = keys[questionId];
  const answer = key && rightAnswer(key);
  const json = { questionId, sequence: number, clientId: randomUUID(), answer };
  return ask({ url, cookie, path: `/api/attempts/${attemptId}/answers`, json }).catch(
    () => nothing,
  );
}

function describe(visits: readonly Visit[], restarts: readonly Restart[]): string {
  const away = visits.filter(({ status }) => status === 503).length;
  const longest = Math.max(...restarts.map((each) => comebackOf(visits, each)));
  return `${visits.length} requests, ${away} answered 503, back after ${Math.round(longest)} ms`;
}
