import { randomUUID } from 'node:crypto';
import type { QuestionKey } from '#app/features/questions/exports.ts';
import type { Database } from '#db/client.ts';
import { killWhileSending } from '#tests/kill/kill-while-sending.ts';
import {
  checkAnswers,
  type AnswerReceipt,
  type SentAnswer,
  type StoredAnswer,
} from './checks/answers.ts';
import { part, shortfall, type Invariant, type Outcome, type Run } from './invariant.ts';
import { makeLearners, type Learner } from './learners.ts';
import { crashesIn, withProduct, type Soaked } from './product.ts';
import { askOrLater } from './requests.ts';

const ANSWERS = 100_000;
const LEARNERS = 1_000;
const KILLS = 50;
const DATABASE_KILLS = 20;

export const answersKept: Invariant = {
  id: 'I2',
  name: 'no acknowledged answer lost',
  run: (run) => withProduct((soaked) => soak(soaked, run)),
};

async function soak({ product, database }: Soaked, { share, say }: Run): Promise<Outcome> {
  const count = part(ANSWERS, share);
  const kills = part(KILLS, share);
  const databaseKills = part(DATABASE_KILLS, share);
  const learners = await makeLearners(database, part(LEARNERS, share));
  const answers = makeAnswers(learners, count);
  say(`${count} answers to ${learners.length} attempts are ready`);
  const report = await killWhileSending<AnswerReceipt>({
    ...{ product, count, senders: 24, kills, databaseKills },
    send: (url, number) => sendAnswer(url, answers[number] as Ready),
  });
  say(`all are acknowledged; the longest wait was ${report.longestWaitMs} ms`);
  const stored = await readAnswers(database);
  return {
    asked: `${count} answers, ${kills} kills, ${databaseKills} of the database`,
    done: `${report.receipts.size} answers in ${report.sendings} sendings, ${report.kills} kills, ${report.databaseKills} of the database`,
    violations: [
      ...shortfall('kills', report.kills, kills),
      ...shortfall('kills of the database', report.databaseKills, databaseKills),
      ...checkAnswers(answers, report.receipts, stored),
      ...crashesIn(product.output()),
    ],
  };
}

interface Ready extends SentAnswer {
  cookie: string;
}

/** Answers in turn to every question of every learner, each question's numbered from 1. */
function makeAnswers(learners: readonly Learner[], count: number): Ready[] {
  const questions = learners.flatMap(({ questionIds, ...learner }) =>
    questionIds.map((questionId) => ({ ...learner, questionId })),
  );
  return Array.from({ length: count }, (_, number) => {
    const { attemptId, questionId, cookie, keys } = questions[
      number % questions.length
    ] as (typeof questions)[0];
    const sequence = Math.floor(number / questions.length) + 1;
    const answer = someAnswer(keys[questionId], number);
    return { attemptId, questionId, sequence, clientId: randomUUID(), answer, cookie };
  });
}

/** An answer of the kind, each unlike the others where the kind allows it. */
function someAnswer(key: QuestionKey | undefined, number: number): unknown {
  if (key?.kind === 'choice') return { option: key.correct };
  if (key?.kind !== 'ordering') return { text: `はな${number}` };
  const tiles = key.orders[0] ?? [];
  return { tiles: tiles.slice(0, 1 + (number % tiles.length)) };
}

async function sendAnswer(url: string, ready: Ready): Promise<AnswerReceipt> {
  const { attemptId, cookie, ...json } = ready;
  const path = `/api/attempts/${attemptId}/answers`;
  const { status, text } = await askOrLater({ url, path, cookie, json });
  return { status, ...(JSON.parse(text) as object) };
}

async function readAnswers({ sql }: Database): Promise<StoredAnswer[]> {
  return sql<StoredAnswer[]>`
    select e.attempt_id as "attemptId", e.question_id as "questionId", e.sequence,
      e.client_id as "clientId", b.answer,
      to_char(e.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "receivedAt"
    from answer_events e
    join answer_bodies b using (attempt_id, question_id, sequence)
    join attempts t on t.id = e.attempt_id and t.submitted_at is null
    join enrolments n on n.id = t.enrolment_id
    join accounts a on a.person_id = n.person_id and a.email like 'learner-%'`;
}
