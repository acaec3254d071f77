import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { attempts, learningEvents, markingItems, notices, uploadParts } from '#db/schema/index.ts';
import { markItem } from '#app/features/marking/settle-item.server.ts';
import { takeNext } from '#app/features/marking/take-item.server.ts';
import { addPart } from '#app/features/quizzes/uploads/add-part.server.ts';
import { beginUpload } from '#app/features/quizzes/uploads/begin-upload.server.ts';
import { findOwnUpload, readUpload } from '#app/features/quizzes/uploads/read-upload.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import {
  handIn,
  itemsOf,
  makeMarker,
  makeTaskCourse,
  RECORDED,
} from '#tests/factories/marked-answers.ts';
import { makeLearner, openAttempt } from '#tests/factories/learners.ts';
import { testDb } from '#tests/setup/database.ts';
import { TASK } from '../../content/task-course.ts';

const times = <T>(count: number, make: (number: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, number) => make(number)));

it('a recording that two windows send at once comes whole and once', async () => {
  const learner = await makeLearner(await makeTaskCourse());
  const { attemptId, keys } = await openAttempt(learner, TASK);
  const questionId = Object.keys(keys).find((id) => keys[id]?.kind === 'spoken') ?? '';
  const { length } = RECORDED;
  const upload = { attemptId, id: uuidv7(), questionId, name: '', mediaType: 'audio/webm' };
  const begun = await times(6, () => beginUpload(learner.ctx, { ...upload, byteSize: length }));
  expect(begun).toEqual(begun.map(() => ({ ok: true, received: 0 })));
  for (const [from, to] of [
    [0, 200],
    [200, length],
  ] as const) {
    const part = { uploadId: upload.id, place: from, bytes: RECORDED.slice(from, to) };
    const told = await times(6, () => addPart(learner.ctx, part));
    expect(told).toEqual(told.map(() => expect.objectContaining({ ok: true, received: to })));
  }
  const own = await findOwnUpload(learner.ctx, upload.id);
  expect([...(await readUpload(testDb(), own!))]).toEqual([...RECORDED]);
  expect(await testDb().$count(uploadParts, eq(uploadParts.uploadId, upload.id))).toBe(2);
});

it('markers who come at once each get another answer, and nobody the same', async () => {
  const slug = await makeTaskCourse();
  const tasks = [await handIn(slug), await handIn(slug), await handIn(slug), await handIn(slug)];
  const [item] = await testDb()
    .select()
    .from(markingItems)
    .where(eq(markingItems.attemptId, tasks[0]!.attemptId));
  const place = { courseId: item!.courseId, itemSlug: TASK, questionId: tasks[0]!.textId };
  const markers = await times(6, () => makeMarker());
  const taken = await Promise.all(markers.map((marker) => takeNext(marker, place)));
  const found = taken.filter((id) => id !== null);
  expect(new Set(found).size).toBe(found.length);
  expect(found).toHaveLength(4);
});

it('two markers of one attempt who finish at once give it one score, one event and one notice', async () => {
  const task = await handIn(await makeTaskCourse());
  const items = await itemsOf(task.attemptId);
  const [one, other] = [await makeMarker(), await makeMarker()];
  const text = {
    itemId: items[task.textId]!,
    levels: { content: 'done', language: 'done' },
    remark: '',
  };
  const said = { itemId: items[task.saidId]!, levels: { sound: 'done' }, remark: '' };
  expect(await Promise.all([markItem(one, text), markItem(other, said)])).toEqual([
    { ok: true, state: 'marked' },
    { ok: true, state: 'marked' },
  ]);
  const [attempt] = await testDb().select().from(attempts).where(eq(attempts.id, task.attemptId));
  expect(attempt).toMatchObject({ awaitsMarking: false, score: 2, maxScore: 2 });
  const events = await testDb()
    .select({ kind: learningEvents.kind })
    .from(learningEvents)
    .where(eq(learningEvents.subject, task.attemptId));
  expect(events.filter(({ kind }) => kind === 'attempt-marked')).toHaveLength(1);
  const told = await testDb()
    .select({ template: notices.template })
    .from(notices)
    .where(eq(notices.personId, task.learner.actor.personId));
  expect(told.filter(({ template }) => template === 'answers-marked')).toHaveLength(1);
});
