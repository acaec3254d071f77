import type { Quiz } from '#app/features/banks/exports.ts';
import type { Asked } from '#app/features/quizzes/check-up.ts';
import { questionsFor } from '#app/features/quizzes/check-up.ts';
import { judgeAnswer, rightAnswer } from '#app/features/questions/exports.server.ts';
import type { Judgement } from '#app/features/questions/exports.ts';
import { percentOf } from '#app/features/quizzes/score.ts';
import { checkUpOf, type Outline, type OutlineItem } from '#app/features/courses/outline.ts';
import { applyEvent, emptyProgress, movedItems } from '#app/features/progress/projection.ts';
import type { ItemProgress } from '#app/features/progress/rules.ts';
import type { LearningEvent } from '#app/platform/events.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import type { Value } from './copy-rows.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A published course as seeding needs it. */
export interface SeedCourse {
  editionId: string;
  versionId: string;
  revision: number;
  outline: Outline;
  checkUps: ReadonlyMap<string, SeedCheckUp>;
  /** Items in the order of learning: lessons, each module closed by its check-up. */
  way: OutlineItem[];
}

/** A check-up with all that it may ask. */
export interface SeedCheckUp {
  quizVersionId: string;
  quiz: Quiz;
  asked: Asked;
}

export interface History {
  enrolment: Value[];
  events: Value[][];
  attempts: Value[][];
  answers: Value[][];
  bodies: Value[][];
  progress: Value[][];
}

interface Learner {
  course: SeedCourse;
  personId: string;
  enrolmentId: string;
  random: () => number;
  events: LearningEvent[];
  history: History;
}

/**
 * What one learner did: `done` items of the way, one a day, the last one yesterday, and an attempt
 * left open at the next. Progress comes out of the events by the product's own projection.
 */
export function makeHistory(input: {
  course: SeedCourse;
  personId: string;
  random: () => number;
  now: Date;
  done: number;
}): History {
  const { course, personId, random, now, done } = input;
  const enrolledAt = new Date(now.getTime() - (done + 2) * DAY_MS);
  const enrolmentId = uuidv7();
  const enrolment = [enrolmentId, personId, course.editionId, course.revision];
  const history: History = {
    enrolment: [...enrolment, 'self', enrolledAt, enrolledAt],
    ...{ events: [], attempts: [], answers: [], bodies: [], progress: [] },
  };
  const learner: Learner = { course, personId, enrolmentId, random, events: [], history };
  learner.events.push({ kind: 'enrolled', personId, enrolmentId, at: enrolledAt });
  for (const [index, item] of course.way.slice(0, done + 1).entries()) {
    const at = new Date(enrolledAt.getTime() + (index + 1) * DAY_MS);
    study(learner, { item, at, submit: index < done });
  }
  history.events = learner.events.map(eventRow);
  history.progress = progressOf(course.outline, learner.events).map((row) => [
    enrolmentId,
    ...[row.itemSlug, row.firstViewedAt, row.lastViewedAt, row.submissions, row.bestPercent],
    ...[row.countedAttempt, row.completedAt, row.completedBy],
  ]);
  return history;
}

function study(learner: Learner, input: { item: OutlineItem; at: Date; submit: boolean }): void {
  const { item, at, submit } = input;
  const { personId, enrolmentId, course, events } = learner;
  const own = { personId, enrolmentId };
  if (item.kind === 'lesson' && submit) {
    events.push({ ...own, kind: 'viewed', itemSlug: item.slug, at });
  }
  const itemSlug = item.kind === 'lesson' ? checkUpOf(item.slug) : item.slug;
  const known = course.checkUps.get(itemSlug);
  if (!known) return;
  const seed = Math.floor(learner.random() * 2 ** 31);
  const drawn = questionsFor(known.quiz, seed);
  const attempt: Attempt = {
    ...{ id: uuidv7(), itemSlug, seed, at: later(at, 20) },
    quizVersionId: known.quizVersionId,
    ids: drawn.map(({ publicId }) => publicId),
    versionIds: drawn.map(({ versionId }) => versionId),
  };
  const started = { itemSlug, subject: attempt.id, at: attempt.at };
  events.push({ ...own, kind: 'attempt-started', ...started });
  if (submit) finish(learner, attempt, known);
  else learner.history.attempts.push(attemptRow(learner, attempt, NOT_SUBMITTED));
}

interface Attempt {
  id: string;
  itemSlug: string;
  seed: number;
  quizVersionId: string;
  ids: string[];
  versionIds: string[];
  at: Date;
}

/** When it was submitted, its score, the most there was, the key it was sent with, who submitted. */
const NOT_SUBMITTED: Value[] = [null, null, null, null, null];

function finish(learner: Learner, attempt: Attempt, known: SeedCheckUp): void {
  const { personId, enrolmentId, events, history } = learner;
  const score = answer(learner, attempt, known);
  const maxScore = attempt.ids.length;
  const at = later(attempt.at, 10);
  history.attempts.push(attemptRow(learner, attempt, [at, score, maxScore, uuidv7(), 'learner']));
  const own = { personId, enrolmentId, itemSlug: attempt.itemSlug, subject: attempt.id };
  events.push({ ...own, kind: 'attempt-submitted', value: percentOf({ score, maxScore }), at });
}

function attemptRow({ course, enrolmentId }: Learner, attempt: Attempt, result: Value[]): Value[] {
  const { id, itemSlug, seed, ids, quizVersionId, versionIds, at } = attempt;
  return [
    ...[id, enrolmentId, course.versionId, itemSlug, 1, seed, arrayOf(ids)],
    ...[quizVersionId, arrayOf(versionIds), at, ...result],
  ];
}

const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE_MS);

/** Answers every question, nine of ten choices rightly; returns the score. */
function answer({ random, history }: Learner, attempt: Attempt, known: SeedCheckUp): number {
  let score = 0;
  for (const questionId of attempt.ids) {
    const key = known.asked.keys[questionId];
    if (!key) continue;
    const question = known.asked.questions[questionId];
    const wrong =
      key.kind === 'choice' && random() < 0.1 ? Object.keys(key.feedback)[0] : undefined;
    const given = wrong === undefined ? rightAnswer(key) : { option: wrong };
    const judgement = judgementOf({ question, key }, given);
    score += judgement.share ?? 0;
    const own = [attempt.id, questionId, 1] as const;
    const { verdict, errorClass, share } = judgement;
    history.answers.push([...own, uuidv7(), verdict, errorClass, share, attempt.at]);
    history.bodies.push([...own, JSON.stringify(given)]);
  }
  return score;
}

type Key = Asked['keys'][string];
type OneAsked = { question: Asked['questions'][string] | undefined; key: Key };

const right = new Map<Key, Judgement>();

/** Judging typed Japanese is work: the right answer of a key is judged once. */
function judgementOf({ question, key }: OneAsked, given: unknown): Judgement {
  const known = key.kind === 'choice' ? undefined : right.get(key);
  const judged = known ?? judgeAnswer({ question, key }, given)?.judgement;
  if (!judged) throw new Error('a seeded answer is not of its kind');
  if (key.kind !== 'choice') right.set(key, judged);
  return judged;
}

function progressOf(outline: Outline, events: readonly LearningEvent[]): ItemProgress[] {
  const rows = new Map<string, ItemProgress>();
  for (const event of events) {
    for (const slug of movedItems(outline, event)) {
      rows.set(slug, applyEvent(outline, rows.get(slug) ?? emptyProgress(slug), event));
    }
  }
  return [...rows.values()];
}

function eventRow(event: LearningEvent): Value[] {
  const { personId, enrolmentId, kind, itemSlug = null, subject = null, value = null, at } = event;
  return [uuidv7(), personId, enrolmentId, kind, itemSlug, subject, value, at];
}

/** Question ids hold no quotes, commas or braces. */
const arrayOf = (ids: readonly string[]) => `{${ids.join(',')}}`;
