import { eq } from 'drizzle-orm';
import { markingItems } from '#db/schema/index.ts';
import { saveAnswer } from '#app/features/quizzes/save-answer.server.ts';
import { addPart } from '#app/features/quizzes/uploads/add-part.server.ts';
import { beginUpload } from '#app/features/quizzes/uploads/begin-upload.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { TASK, taskCourse } from '../content/task-course.ts';
import { makeLearner, openAttempt, submitInTime, type Learner } from './learners.ts';
import { makePerson } from './people.ts';
import { publish, smallCompiled } from './publications.ts';

/** The beginning of a recording as browsers make it, and something after it. */
export const RECORDED = Uint8Array.from([0x1a, 0x45, 0xdf, 0xa3, ...Array<number>(400).fill(7)]);

/** Publishes a course with a task that people mark. */
export async function makeTaskCourse(files = taskCourse()): Promise<string> {
  const course = smallCompiled(`task-${uuidv7()}`, files);
  await publish(course);
  return course.slug;
}

/** A trainer or another who comes to mark. */
export async function makeMarker(role: Role = 'trainer'): Promise<Context> {
  return testContext({ actor: await makePerson({ roles: [role] }) });
}

export interface HandedInTask {
  learner: Learner;
  attemptId: string;
  textId: string;
  saidId: string;
}

/** Sends a recording whole. @returns its id */
export async function sendRecording(
  { ctx }: Pick<Learner, 'ctx'>,
  { attemptId, questionId }: { attemptId: string; questionId: string },
): Promise<string> {
  const id = uuidv7();
  const recording = { mediaType: 'audio/webm;codecs=opus', byteSize: RECORDED.length, name: '' };
  const begun = await beginUpload(ctx, { attemptId, id, questionId, ...recording });
  if (!begun.ok) throw new Error(begun.reason);
  await addPart(ctx, { uploadId: id, place: 0, bytes: RECORDED });
  return id;
}

/** A learner's task with a text and a recording, submitted. */
export async function handIn(
  slug: string,
  text = 'はじめまして。ニアです。',
): Promise<HandedInTask> {
  const learner = await makeLearner(slug);
  const { attemptId, keys } = await openAttempt(learner, TASK);
  const ids = Object.keys(keys);
  const textId = ids.find((id) => keys[id]?.kind === 'essay') ?? '';
  const saidId = ids.find((id) => keys[id]?.kind === 'spoken') ?? '';
  const save = (questionId: string, answer: unknown) =>
    saveAnswer(learner.ctx, { attemptId, questionId, sequence: 1, clientId: uuidv7(), answer });
  await save(textId, { text });
  const upload = await sendRecording(learner, { attemptId, questionId: saidId });
  const saved = await save(saidId, { upload, seconds: 3 });
  if (!saved.ok) throw new Error(saved.reason);
  await submitInTime(learner, attemptId);
  return { learner, attemptId, textId, saidId };
}

/** The answers of an attempt that wait to be marked, by question. */
export async function itemsOf(attemptId: string): Promise<Record<string, string>> {
  const rows = await testDb()
    .select({ id: markingItems.id, questionId: markingItems.questionId })
    .from(markingItems)
    .where(eq(markingItems.attemptId, attemptId));
  return Object.fromEntries(rows.map(({ id, questionId }) => [questionId, id]));
}
