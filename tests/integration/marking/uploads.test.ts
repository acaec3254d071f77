import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uploads } from '#db/schema/index.ts';
import { findMarkedUpload } from '#app/features/marking/find-marked-upload.server.ts';
import { saveAnswer } from '#app/features/quizzes/save-answer.server.ts';
import { loadLatestAnswers } from '#app/features/quizzes/latest-answers.server.ts';
import { addPart } from '#app/features/quizzes/uploads/add-part.server.ts';
import { beginUpload } from '#app/features/quizzes/uploads/begin-upload.server.ts';
import { handInFiles } from '#app/features/quizzes/uploads/hand-in-files.server.ts';
import { findOwnUpload, readUpload } from '#app/features/quizzes/uploads/read-upload.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { handIn, makeMarker, makeTaskCourse, RECORDED } from '#tests/factories/marked-answers.ts';
import { makeLearner, openAttempt, submitInTime } from '#tests/factories/learners.ts';
import { testDb } from '#tests/setup/database.ts';
import { fileTaskCourse, TASK } from '../../content/task-course.ts';

/** A learner with the task open, and what begins an upload to its recording. */
async function openTask() {
  const learner = await makeLearner(await makeTaskCourse());
  const { attemptId, keys } = await openAttempt(learner, TASK);
  const idOf = (kind: string) => Object.keys(keys).find((id) => keys[id]?.kind === kind) ?? '';
  const upload = {
    ...{ attemptId, id: uuidv7(), questionId: idOf('spoken'), name: '' },
    ...{ mediaType: 'audio/webm;codecs=opus', byteSize: RECORDED.length },
  };
  return { learner, attemptId, textId: idOf('essay'), upload };
}

const partOf = (uploadId: string, from: number, to: number) => ({
  ...{ uploadId, place: from, bytes: RECORDED.slice(from, to) },
});

describe('an upload', () => {
  it('comes in parts, in any repetition, and is then what was sent', async () => {
    const { learner, upload } = await openTask();
    const { ctx } = learner;
    expect(await beginUpload(ctx, upload)).toEqual({ ok: true, received: 0 });
    expect(await addPart(ctx, partOf(upload.id, 0, 100))).toMatchObject({
      received: 100,
      complete: false,
    });
    expect(await addPart(ctx, partOf(upload.id, 0, 100))).toMatchObject({
      ok: true,
      received: 100,
    });
    expect(await addPart(ctx, partOf(upload.id, 200, 300))).toEqual({
      ...{ ok: false, reason: 'place', received: 100 },
    });
    expect(await beginUpload(ctx, upload)).toEqual({ ok: true, received: 100 });
    const size = RECORDED.length;
    expect(await addPart(ctx, partOf(upload.id, 100, size))).toEqual({
      ...{ ok: true, received: size, complete: true },
    });
    const own = await findOwnUpload(ctx, upload.id);
    expect(own).toMatchObject({ mediaType: 'audio/webm', byteSize: size });
    expect([...(await readUpload(testDb(), own!))]).toEqual([...RECORDED]);
    const middle = await readUpload(testDb(), own!, { from: 90, to: 110 });
    expect([...middle]).toEqual([...RECORDED.slice(90, 110)]);
  });

  it('is an answer once it has come, and not before', async () => {
    const { learner, attemptId, upload } = await openTask();
    const { ctx } = learner;
    const { questionId } = upload;
    const answer = { upload: upload.id, seconds: 3 };
    const save = () =>
      saveAnswer(ctx, { attemptId, questionId, sequence: 1, clientId: upload.id, answer });
    expect(await save()).toEqual({ ok: false, reason: 'upload-missing' });
    await beginUpload(ctx, upload);
    await addPart(ctx, partOf(upload.id, 0, 100));
    expect(await save()).toEqual({ ok: false, reason: 'upload-missing' });
    await addPart(ctx, partOf(upload.id, 100, RECORDED.length));
    expect(await save()).toMatchObject({ ok: true, receipt: { questionId, late: false } });
  });

  it('is refused for another’s attempt, a question that takes none, a wrong kind, and what is too large', async () => {
    const { learner, textId, upload } = await openTask();
    const other = await makeLearner(learner.slug);
    await expect(beginUpload(other.ctx, upload)).rejects.toMatchObject({ code: 'not-found' });
    const refused = async (parts: object) => beginUpload(learner.ctx, { ...upload, ...parts });
    expect(await refused({ questionId: textId })).toMatchObject({ reason: 'unknown-question' });
    expect(await refused({ questionId: 'nowhere' })).toMatchObject({ reason: 'unknown-question' });
    expect(await refused({ mediaType: 'text/html' })).toMatchObject({ reason: 'type' });
    expect(await refused({ byteSize: 10_000_001 })).toMatchObject({ reason: 'too-large' });
    await beginUpload(learner.ctx, upload);
    expect(await refused({ byteSize: 7 })).toMatchObject({ reason: 'id-taken' });
    await expect(addPart(other.ctx, partOf(upload.id, 0, 10))).rejects.toMatchObject({
      code: 'not-found',
    });
    const page = new TextEncoder().encode('<script>alert(1)</script>');
    const part = { uploadId: upload.id, place: 0, bytes: page };
    expect(await addPart(learner.ctx, part)).toEqual({ ok: false, reason: 'type' });
    expect(await testDb().$count(uploads, eq(uploads.id, upload.id))).toBe(0);
    expect(await addPart(learner.ctx, { ...part, bytes: new Uint8Array(200_000) })).toEqual({
      ...{ ok: false, reason: 'malformed' },
    });
  });

  it('is begun no more once the attempt was submitted', async () => {
    const { learner, attemptId, upload } = await openTask();
    await submitInTime(learner, attemptId);
    expect(await beginUpload(learner.ctx, upload)).toEqual({ ok: false, reason: 'closed' });
  });

  it('is read by whoever handed it in and whoever marks it, and by nobody else', async () => {
    const slug = await makeTaskCourse();
    const task = await handIn(slug);
    const [sent] = await testDb()
      .select()
      .from(uploads)
      .where(eq(uploads.attemptId, task.attemptId));
    const id = sent?.id ?? '';
    expect(await findOwnUpload(task.learner.ctx, id)).toMatchObject({ id });
    expect(await findMarkedUpload(await makeMarker(), id)).toMatchObject({ id });
    const other = (await handIn(slug)).learner.ctx;
    expect(await findOwnUpload(other, id)).toBeNull();
    expect(await findMarkedUpload(other, id)).toBeNull();
  });
});

const PLAN = {
  ...{ name: 'plan.pdf', mediaType: 'application/pdf' },
  bytes: Uint8Array.from([
    ...new TextEncoder().encode('%PDF-1.7'),
    ...Array<number>(150_000).fill(7),
  ]),
};
const NOTE = { name: 'note.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('はい') };

describe('files that come with a form', () => {
  async function openFileTask() {
    const learner = await makeLearner(await makeTaskCourse(fileTaskCourse()));
    const { attemptId, keys } = await openAttempt(learner, TASK);
    const idOf = (kind: string) => Object.keys(keys).find((id) => keys[id]?.kind === kind) ?? '';
    const [questionId, textId] = [idOf('file'), idOf('essay')];
    const hand = (files: (typeof PLAN)[], of = questionId) =>
      handInFiles(learner.ctx, { attemptId, questionId: of, files });
    const answerOf = async () =>
      (await loadLatestAnswers(testDb(), attemptId)).find((each) => each.questionId === questionId);
    return { learner, attemptId, questionId, textId, hand, answerOf };
  }

  it('are the answer as soon as they are in, and take the place of those before', async () => {
    const { learner, hand, answerOf } = await openFileTask();
    expect(await hand([PLAN, NOTE])).toEqual({ ok: true });
    const { uploads: ids } = (await answerOf())?.answer as { uploads: string[] };
    const plan = await findOwnUpload(learner.ctx, ids[0] ?? '');
    expect(plan).toMatchObject({ name: 'plan.pdf', byteSize: PLAN.bytes.length });
    expect(Buffer.compare(await readUpload(testDb(), plan!), PLAN.bytes)).toBe(0);
    expect(await hand([NOTE])).toEqual({ ok: true });
    const after = await answerOf();
    expect(after?.sequence).toBe(2);
    expect((after?.answer as { uploads: string[] }).uploads).toHaveLength(1);
  });

  it('may be a recording, which is then taken to be as long as it may be', async () => {
    const { learner, attemptId, upload } = await openTask();
    const files = [{ name: 'me.webm', mediaType: 'audio/webm', bytes: RECORDED }];
    const { questionId } = upload;
    expect(await handInFiles(learner.ctx, { attemptId, questionId, files })).toEqual({ ok: true });
    const stored = await loadLatestAnswers(testDb(), attemptId);
    expect(stored[0]?.answer).toMatchObject({ seconds: 30 });
  });

  it('are refused for none, too many, another kind than said, another’s attempt, and one that is over', async () => {
    const { learner, attemptId, questionId, textId, hand, answerOf } = await openFileTask();
    expect(await hand([])).toEqual({ ok: false, reason: 'none' });
    expect(await hand([NOTE, NOTE, NOTE])).toEqual({ ok: false, reason: 'too-many' });
    const feigned = { ...PLAN, bytes: NOTE.bytes };
    expect(await hand([NOTE, feigned])).toEqual({ ok: false, reason: 'type' });
    const large = { ...NOTE, bytes: new Uint8Array(10_000_001).fill(65) };
    expect(await hand([large])).toEqual({ ok: false, reason: 'too-large' });
    expect(await testDb().$count(uploads, eq(uploads.attemptId, attemptId))).toBe(0);
    expect(await answerOf()).toBeUndefined();
    await expect(hand([NOTE], textId)).rejects.toMatchObject({ code: 'not-found' });
    const other = await makeLearner(learner.slug);
    const theirs = { attemptId, questionId, files: [NOTE] };
    await expect(handInFiles(other.ctx, theirs)).rejects.toMatchObject({ code: 'not-found' });
    await submitInTime(learner, attemptId);
    expect(await hand([NOTE])).toEqual({ ok: false, reason: 'closed' });
  });
});
