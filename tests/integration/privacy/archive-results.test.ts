import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  attempts,
  itemProgress,
  lateDecisions,
  learningEvents,
  markComments,
  markingItems,
  regradedAnswers,
  regrades,
} from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { QuizSource } from '#app/features/banks/exports.ts';
import { packArchive } from '#app/features/privacy/make-archive.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makePerson } from '#tests/factories/people.ts';
import { choiceOf, essayOf, makeQuiz, QUIZ, take } from '#tests/factories/taken-quizzes.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

type Rows = Record<string, unknown>[];

/** Somebody who took a quiz of this definition and had a question wrong, and what their archive tells. */
async function toldOf(
  definition: Partial<QuizSource>,
  { submitted = true, isMarked = true } = {},
): Promise<(table: string) => Rows> {
  const quiz = await makeQuiz([choiceOf('q1'), essayOf('q2')], { definition });
  const answers = { q1: { option: 'b' }, q2: { text: 'An essay.' } };
  const taken = await take(quiz, { answers, submitted });
  if (submitted) await settle(quiz, taken, isMarked);
  const { personId } = taken.person;
  const bytes = await packArchive(testContext({ actor: null }), { personId, locale: 'en' });
  const files = unzipSync(bytes);
  return (table) => JSON.parse(strFromU8(files[`data/${table}.json`] ?? new Uint8Array())) as Rows;
}

type Made = Awaited<ReturnType<typeof makeQuiz>>;
type Taken = Awaited<ReturnType<typeof take>>;

/** All that follows an attempt: events, progress, marks, a corrected key, a late answer, records. */
async function settle({ versions, course }: Made, taken: Taken, isMarked: boolean) {
  const db = testDb();
  const { attemptId, enrolmentId, person } = taken;
  const { personId } = person;
  const of = { personId, enrolmentId, itemSlug: QUIZ, subject: attemptId, value: 50, at: NOW };
  await db.insert(learningEvents).values({ ...of, id: uuidv7(), kind: 'attempt-submitted' });
  await db
    .insert(itemProgress)
    .values({ enrolmentId, itemSlug: QUIZ, submissions: 1, bestPercent: 50 });
  const [itemId, waiting] = [uuidv7(), uuidv7()];
  const item = {
    ...{ attemptId, sequence: 1, courseId: course.courseId, itemSlug: QUIZ },
    ...{ questionVersionId: versions.get('q2') ?? '', submittedAt: NOW, dueAt: NOW },
  };
  const marked = { state: 'marked' as const, takenAt: NOW, settledAt: NOW, share: 0.5 };
  await db
    .insert(markingItems)
    .values({ ...item, ...marked, id: itemId, questionId: 'q2', levels: { a: 'b' }, remark: 'R' });
  if (!isMarked) {
    await db.insert(markingItems).values({ ...item, id: waiting, questionId: 'q1' });
    await db.update(attempts).set({ awaitsMarking: true }).where(eq(attempts.id, attemptId));
  }
  await db
    .insert(markComments)
    .values({ id: uuidv7(), itemId, body: 'A comment.', createdAt: NOW });
  const answer = { attemptId, questionId: 'q1', sequence: 1 };
  await regrade(answer);
  const decided = { counts: true, reason: 'A reason.', decidedAt: NOW };
  await db.insert(lateDecisions).values({ ...answer, ...decided, scoreBefore: 0, scoreAfter: 1 });
  const marker = testContext({ actor: await makePerson({ roles: ['trainer'] }) });
  const act = { objectKind: 'answer', action: 'answer-marked' } as const;
  await writeAudit(marker, { ...act, objectId: itemId, body: { attemptId, share: 0.5 } });
  await writeAudit(marker, {
    ...act,
    objectId: attemptId,
    body: { scoreBefore: 0, scoreAfter: 1 },
  });
}

async function regrade(answer: { attemptId: string; questionId: string; sequence: number }) {
  const db = testDb();
  const version = await db.query.questionVersions.findFirst();
  const id = uuidv7();
  await db.insert(regrades).values({
    ...{ id, questionId: version?.questionId ?? '', manner: 'key', versionId: version?.id },
    ...{ versionIds: [version?.id ?? ''], reason: 'R', attempts: 1, madeAt: NOW, doneAt: NOW },
  });
  await db.insert(regradedAnswers).values({
    ...{ ...answer, regradeId: id, verdict: 'reject', errorClass: 'option:b', judgedShare: 0 },
    ...{ share: 1, shareBefore: 0, scoreBefore: 0, scoreAfter: 1, at: NOW },
  });
}

const show = (when: 'after-submission' | 'never') => ({
  show: { score: when, verdict: when, explain: when, solution: when },
});

describe('what an archive tells of results', () => {
  it('is all of them where the quiz shows them', async () => {
    const told = await toldOf(show('after-submission'));
    expect(told('attempts')).toMatchObject([{ score: 1 }]);
    expect(told('answer_events')).toContainEqual(
      expect.objectContaining({ verdict: 'reject', errorClass: 'option:b', share: 0 }),
    );
    expect(told('item_progress')).toMatchObject([{ bestPercent: 50 }]);
    expect(told('learning_events')).toMatchObject([{ value: 50 }]);
    expect(told('regraded_answers')).toMatchObject([{ verdict: 'reject', scoreAfter: 1 }]);
    expect(told('late_decisions')).toMatchObject([{ scoreAfter: 1 }]);
    expect(told('marking_items')).toMatchObject([{ remark: 'R', share: 0.5 }]);
    expect(told('mark_comments')).toMatchObject([{ body: 'A comment.' }]);
    expect(told('audit_bodies').map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ scoreAfter: 1 }),
    );
  });

  it('is none of them where the quiz never shows them', async () => {
    const told = await toldOf(show('never'));
    expect(told('attempts')).toMatchObject([{ score: null, maxScore: 2 }]);
    for (const row of told('answer_events')) {
      expect(row).toMatchObject({ verdict: null, errorClass: null, share: null });
    }
    expect(told('answer_bodies')).toHaveLength(2);
    expect(told('item_progress')).toMatchObject([{ submissions: 1, bestPercent: null }]);
    expect(told('learning_events')).toMatchObject([{ kind: 'attempt-submitted', value: null }]);
    expect(told('regraded_answers')).toMatchObject([
      { verdict: null, errorClass: null, judgedShare: null, share: null, shareBefore: null },
    ]);
    expect(told('regraded_answers')).toMatchObject([{ scoreBefore: null, scoreAfter: null }]);
    expect(told('late_decisions')).toMatchObject([{ scoreBefore: null, scoreAfter: null }]);
    expect(told('marking_items')).toMatchObject([{ levels: null, remark: null, share: null }]);
    expect(told('mark_comments')).toMatchObject([{ body: null }]);
    expect(told('audit_bodies').map(({ body }) => body)).toEqual([null, null]);
  });

  it('is nothing of the marks of people while one answer waits for its own', async () => {
    const told = await toldOf(show('after-submission'), { isMarked: false });
    expect(told('marking_items')).toMatchObject([{ levels: null, remark: null, share: null }]);
    expect(told('mark_comments')).toMatchObject([{ body: null }]);
  });

  it('is nothing of an open attempt, unless answers are told of at once', async () => {
    const shut = await toldOf({}, { submitted: false });
    for (const row of shut('answer_events')) {
      expect(row).toMatchObject({ verdict: null, errorClass: null, share: null });
    }
    const atOnce = await toldOf({ feedback: 'at-once' }, { submitted: false });
    expect(atOnce('answer_events')).toContainEqual(expect.objectContaining({ verdict: 'reject' }));
  });
});
