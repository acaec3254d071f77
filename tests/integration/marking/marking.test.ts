import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  attempts,
  auditEntries,
  itemProgress,
  markingItems,
  notices,
  roleGrants,
} from '#db/schema/index.ts';
import {
  addComment,
  dropSavedComment,
  listSavedComments,
  removeComment,
} from '#app/features/marking/comments.server.ts';
import { handOver } from '#app/features/marking/hand-over.server.ts';
import { loadItemView } from '#app/features/marking/item-view.server.ts';
import { loadMarks } from '#app/features/marking/load-marks.server.ts';
import { mayMarkAnswer } from '#app/features/marking/policy.ts';
import { listMarkerRows } from '#app/features/marking/marker-rows.server.ts';
import { loadQueue } from '#app/features/marking/queue.server.ts';
import { keepDraft, markItem, returnItem } from '#app/features/marking/settle-item.server.ts';
import { listOthers, putBack, takeNext } from '#app/features/marking/take-item.server.ts';
import { loadLatestAnswers } from '#app/features/quizzes/latest-answers.server.ts';
import { startAttempt } from '#app/features/quizzes/start-attempt.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import {
  handIn,
  itemsOf,
  makeMarker,
  makeTaskCourse,
  type HandedInTask,
} from '#tests/factories/marked-answers.ts';
import { submitInTime } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { TASK, taskCourseWith } from '../../content/task-course.ts';

const BEST = { content: 'done', language: 'partly' };

async function attemptOf({ attemptId }: Pick<HandedInTask, 'attemptId'>) {
  const [row] = await testDb().select().from(attempts).where(eq(attempts.id, attemptId));
  return row!;
}

const idsOf = async (task: HandedInTask) => {
  const items = await itemsOf(task.attemptId);
  return { text: items[task.textId] ?? '', said: items[task.saidId] ?? '' };
};

describe('what people mark', () => {
  it('waits in a queue, nobody’s name on it, and is worth nothing yet', async () => {
    const slug = await makeTaskCourse();
    const task = await handIn(slug);
    const marker = await makeMarker();
    expect(await attemptOf(task)).toMatchObject({ awaitsMarking: true, score: 0, maxScore: 2 });
    const queue = (await loadQueue(marker)).filter(({ itemSlug }) => itemSlug === TASK);
    expect(queue.length).toBeGreaterThanOrEqual(2);
    const { text, said } = await idsOf(task);
    const view = await loadItemView(marker, text);
    expect(view).toMatchObject({ learner: null, takenBy: null, state: 'waiting' });
    expect(view.handedIn).toEqual({ kind: 'text', text: 'はじめまして。ニアです。', lang: 'ja' });
    expect(JSON.stringify(view)).not.toContain(task.learner.actor.legalName);
    const heard = await loadItemView(marker, said);
    expect(heard.handedIn).toMatchObject({ kind: 'recording', mediaType: 'audio/webm' });
    expect(await loadMarks(task.learner.ctx, task.attemptId)).toMatchObject({
      marks: {},
      expectedBy: new Date(NOW.getTime() + 7 * 86_400_000).toISOString(),
    });
  });

  it('is told to its learner once all of it is marked, with points, words and places', async () => {
    const task = await handIn(await makeTaskCourse());
    const marker = await makeMarker();
    const { text, said } = await idsOf(task);
    const comment = {
      itemId: text,
      body: 'よく書けました。',
      place: { from: 0, to: 7 },
      time: null,
    };
    expect(await addComment(marker, { ...comment, keep: 'shared' })).toEqual({ ok: true });
    const mark = { itemId: text, levels: BEST, remark: 'いいですね。' };
    expect(await markItem(marker, mark)).toEqual({ ok: true, state: 'marked' });
    expect(await loadMarks(task.learner.ctx, task.attemptId)).toMatchObject({ marks: {} });
    const heard = { itemId: said, levels: { sound: 'done' }, remark: '' };
    await addComment(marker, { itemId: said, body: 'ここ', place: null, time: 2.5, keep: '' });
    expect(await markItem(marker, heard)).toMatchObject({ ok: true });

    // 3 of 4 points are three quarters of the text's one point; the recording has all of its own.
    expect(await attemptOf(task)).toMatchObject({ awaitsMarking: false, score: 1.75, maxScore: 2 });
    const told = await loadMarks(task.learner.ctx, task.attemptId);
    expect(told?.marks[task.textId]).toMatchObject({
      ...{ state: 'marked', points: { given: 3, most: 4 }, remark: 'いいですね。', levels: BEST },
      comments: [{ body: 'よく書けました。', from: 0, to: 7 }],
    });
    expect(told?.marks[task.saidId]?.comments).toMatchObject([{ atSeconds: 2.5 }]);
    const [progress] = await testDb()
      .select()
      .from(itemProgress)
      .where(
        and(
          eq(itemProgress.enrolmentId, task.learner.enrolmentId),
          eq(itemProgress.itemSlug, TASK),
        ),
      );
    expect(progress).toMatchObject({ bestPercent: 87.5, submissions: 1 });
    const said2 = await testDb()
      .select({ template: notices.template, link: notices.link })
      .from(notices)
      .where(eq(notices.personId, task.learner.actor.personId));
    expect(said2).toContainEqual({
      template: 'answers-marked',
      link: `/learn/${task.learner.slug}/${TASK}/result?attempt=${task.attemptId}`,
    });
    const audited = await testDb()
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(eq(auditEntries.objectId, text));
    expect(audited).toEqual([{ action: 'answer-marked' }]);
    expect(await listSavedComments(await makeMarker())).toContainEqual(
      expect.objectContaining({ body: 'よく書けました。', shared: true, isOwn: false }),
    );
  });

  it('is promised back within the days that its quiz names', async () => {
    const days = (task: string) => task.replace('minutes: 10', 'minutes: 10\nmarkingDays: 21');
    const task = await handIn(await makeTaskCourse(taskCourseWith(days)));
    expect(await loadMarks(task.learner.ctx, task.attemptId)).toMatchObject({
      expectedBy: new Date(NOW.getTime() + 21 * 86_400_000).toISOString(),
    });
  });

  it('that is given a second time as it was, the first reply being lost, is neither told nor audited again', async () => {
    const task = await handIn(await makeTaskCourse());
    const [marker, { text, said }] = [await makeMarker(), await idsOf(task)];
    await markItem(marker, { itemId: said, levels: { sound: 'done' }, remark: '' });
    const mark = { itemId: text, levels: BEST, remark: 'いいですね。' };
    await markItem(marker, mark);
    const later = { ...marker, now: new Date(NOW.getTime() + 60_000) };
    expect(await markItem(later, mark)).toEqual({ ok: true, state: 'marked' });
    const { personId } = task.learner.actor;
    expect(await testDb().$count(notices, eq(notices.personId, personId))).toBe(1);
    expect(await testDb().$count(auditEntries, eq(auditEntries.objectId, text))).toBe(1);
    await markItem(later, { ...mark, remark: 'とてもいいですね。' });
    expect(await testDb().$count(notices, eq(notices.personId, personId))).toBe(2);
  });

  it('is shown to nobody else who learns', async () => {
    const slug = await makeTaskCourse();
    const task = await handIn(slug);
    const other = await handIn(slug);
    expect(await loadMarks(other.learner.ctx, task.attemptId)).toBeNull();
  });

  it('that was given back is done again with the answers that were given', async () => {
    const task = await handIn(await makeTaskCourse());
    const marker = await makeMarker();
    const { text, said } = await idsOf(task);
    const back = { itemId: text, levels: {}, remark: '' };
    expect(await returnItem(marker, back)).toEqual({ ok: false, reason: 'nothing-said' });
    expect(await returnItem(marker, { ...back, remark: '名前を書いてください。' })).toEqual({
      ok: true,
      state: 'returned',
    });
    await markItem(marker, { itemId: said, levels: { sound: 'partly' }, remark: '' });
    expect(await attemptOf(task)).toMatchObject({ awaitsMarking: false, returnedAt: NOW });
    expect(await loadMarks(task.learner.ctx, task.attemptId)).toMatchObject({ isReturned: true });

    const { ctx, slug } = task.learner;
    const again = await startAttempt(ctx, { courseSlug: slug, itemSlug: TASK });
    if (!again.ok) throw new Error(again.reason);
    const given = await loadLatestAnswers(testDb(), again.attemptId);
    expect(given.map(({ answer }) => answer)).toContainEqual({ text: 'はじめまして。ニアです。' });
    expect(await attemptOf(again)).toMatchObject({ number: 2, isRevision: true, endsAt: null });
    await submitInTime(task.learner, again.attemptId);
    expect(Object.keys(await itemsOf(again.attemptId))).toHaveLength(2);
    expect(await markItem(marker, { itemId: text, levels: BEST, remark: '' })).toEqual({
      ok: false,
      reason: 'returned',
    });
  });
});

describe('a comment', () => {
  it('is taken back by who wrote it, and not once the answer is settled', async () => {
    const task = await handIn(await makeTaskCourse());
    const [marker, other] = [await makeMarker(), await makeMarker()];
    const { text } = await idsOf(task);
    const comment = { itemId: text, place: null, time: null, keep: 'own' as const };
    await addComment(marker, { ...comment, body: 'one' });
    await addComment(marker, { ...comment, body: 'two' });
    const written = async () => (await loadItemView(marker, text)).comments;
    const [first, second] = await written();
    await removeComment(other, { itemId: text, commentId: first!.id });
    expect(await written()).toHaveLength(2);
    await removeComment(marker, { itemId: text, commentId: first!.id });
    expect(await written()).toEqual([second]);
    await markItem(marker, { itemId: text, levels: BEST, remark: '' });
    await removeComment(marker, { itemId: text, commentId: second!.id });
    expect(await written()).toEqual([second]);
    expect(await addComment(marker, { ...comment, body: 'three' })).toEqual({
      ...{ ok: false, reason: 'settled' },
    });
    const [kept] = await listSavedComments(marker);
    await expect(dropSavedComment(other, { id: kept!.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    await dropSavedComment(marker, { id: kept!.id });
    expect(await listSavedComments(marker)).not.toContainEqual(kept);
  });
});

describe('a mark', () => {
  it('is refused while a criterion has no level, and what was filled in is kept', async () => {
    const task = await handIn(await makeTaskCourse());
    const marker = await makeMarker();
    const { text } = await idsOf(task);
    const half = { itemId: text, levels: { content: 'done', other: 'done' }, remark: 'x' };
    expect(await markItem(marker, half)).toEqual({
      ...{ ok: false, reason: 'levels-missing', criteria: ['language'] },
    });
    expect(await keepDraft(marker, half)).toEqual({ ok: true, state: 'waiting' });
    expect(await loadItemView(marker, text)).toMatchObject({
      ...{ levels: { content: 'done' }, remark: 'x', state: 'waiting' },
    });
  });

  it('that a learner knows is raised by who gave it, and lowered by coordinators with a reason', async () => {
    const task = await handIn(await makeTaskCourse());
    const marker = await makeMarker();
    const { text, said } = await idsOf(task);
    await markItem(marker, { itemId: text, levels: BEST, remark: '' });
    await markItem(marker, { itemId: said, levels: { sound: 'partly' }, remark: '' });
    const lower = { itemId: text, levels: { content: 'partly', language: 'partly' }, remark: '' };
    expect(await markItem(marker, lower)).toEqual({ ok: false, reason: 'lower' });
    const coordinator = await makeMarker('coordinator');
    expect(await markItem(coordinator, lower)).toEqual({ ok: false, reason: 'lower' });
    expect(await attemptOf(task)).toMatchObject({ score: 1.25 });
    const better = { itemId: said, levels: { sound: 'done' }, remark: '' };
    expect(await markItem(marker, better)).toMatchObject({ ok: true });
    expect(await attemptOf(task)).toMatchObject({ score: 1.75 });
    expect(await markItem(coordinator, { ...lower, reason: 'The key was wrong.' })).toMatchObject({
      ok: true,
    });
    expect(await attemptOf(task)).toMatchObject({ score: 1.5 });
  });

  it('is refused for an answer that another marker has, and for one’s own', async () => {
    const task = await handIn(await makeTaskCourse());
    const [one, other] = [await makeMarker(), await makeMarker()];
    const { text } = await idsOf(task);
    await keepDraft(one, { itemId: text, levels: {}, remark: 'mine' });
    const mark = { itemId: text, levels: BEST, remark: '' };
    expect(await markItem(other, mark)).toEqual({ ok: false, reason: 'taken' });
    expect(
      await addComment(other, { itemId: text, body: 'x', place: null, time: null, keep: '' }),
    ).toEqual({ ok: false, reason: 'taken' });
    expect(await loadItemView(other, text)).toMatchObject({ takenBy: one.actor.displayName });
    const { actor } = task.learner;
    const grants = [{ role: 'trainer' as const, scopeKind: 'platform' as const, scopeId: null }];
    const self = testContext({ actor: { ...actor, grants } });
    await expect(markItem(self, mark)).rejects.toThrow(/no such answer/u);
  });

  it.each(['participant', 'supervisor', 'advisor', 'staff', 'recruiter'] as const)(
    'is refused for the role %s',
    async (role) => {
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      const mark = { itemId: uuidv7(), levels: {}, remark: '' };
      for (const act of [markItem, returnItem, keepDraft]) {
        await expect(act(ctx, mark)).rejects.toMatchObject({ code: 'forbidden' });
      }
      const place = { courseId: uuidv7(), itemSlug: TASK, questionId: 'q' };
      await expect(takeNext(ctx, place)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(loadQueue(ctx)).rejects.toMatchObject({ code: 'forbidden' });
      const all = { fromId: ctx.actor.personId, toId: null };
      await expect(handOver(ctx, all)).rejects.toMatchObject({ code: 'forbidden' });
    },
  );
});

describe('the queue', () => {
  it('gives each answer to one marker, the oldest first, and what was put back to the next', async () => {
    const slug = await makeTaskCourse();
    const tasks = [await handIn(slug), await handIn(slug), await handIn(slug)];
    const [first] = tasks;
    const [item] = await testDb()
      .select()
      .from(markingItems)
      .where(eq(markingItems.attemptId, first!.attemptId));
    const place = { courseId: item!.courseId, itemSlug: TASK, questionId: first!.textId };
    const [one, other] = [await makeMarker(), await makeMarker()];
    const ids = await Promise.all(tasks.map(async (task) => (await idsOf(task)).text));
    expect(await takeNext(one, place)).toBe(ids[0]);
    expect(await takeNext(one, place)).toBe(ids[0]);
    expect(await takeNext(other, place)).toBe(ids[1]);
    expect(await listOthers(one, place, ids[0]!)).toEqual([ids[2]]);
    await putBack(other, { itemId: ids[0]! });
    expect((await loadItemView(one, ids[0]!)).takenBy).toBeNull();
    await putBack(one, { itemId: ids[0]! });
    await markItem(other, { itemId: ids[1]!, levels: BEST, remark: '' });
    expect(await takeNext(other, place)).toBe(ids[0]);
  });

  it('shows who has how many, and is handed over by its holder or a coordinator', async () => {
    const slug = await makeTaskCourse();
    const task = await handIn(slug);
    const [one, other] = [await makeMarker(), await makeMarker()];
    const { text } = await idsOf(task);
    await keepDraft(one, { itemId: text, levels: {}, remark: '' });
    const [fromId, toId] = [one.actor.personId, other.actor.personId];
    const left = async () => (await listMarkerRows(one)).find(({ id }) => id === fromId)?.left;
    expect(await left()).toBe(1);
    await expect(handOver(other, { fromId, toId })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await handOver(one, { fromId, toId: task.learner.actor.personId })).toEqual({
      ok: false,
      reason: 'not-a-marker',
    });
    expect(await handOver(one, { fromId, toId })).toEqual({ ok: true, answers: 1 });
    expect(await left()).toBeUndefined();
    const coordinator = await makeMarker('coordinator');
    expect(await handOver(coordinator, { fromId: toId, toId: null })).toEqual({
      ok: true,
      answers: 1,
    });
    expect(await handOver(coordinator, { fromId: toId, toId: null })).toMatchObject({ ok: false });
  });

  it('shows a trainer of one course the answers of that course only, as the policy says', async () => {
    const [slug, otherSlug] = [await makeTaskCourse(), await makeTaskCourse()];
    const [task, hidden] = [await handIn(slug), await handIn(otherSlug)];
    const { text } = await idsOf(task);
    const [item] = await testDb().select().from(markingItems).where(eq(markingItems.id, text));
    const actor = await makePerson({ roles: ['trainer'] });
    const grant = { scopeKind: 'course' as const, scopeId: item!.courseId };
    await testDb().update(roleGrants).set(grant).where(eq(roleGrants.personId, actor.personId));
    const ctx = testContext({ actor: { ...actor, grants: [{ role: 'trainer', ...grant }] } });
    const seen = await loadQueue(ctx);
    expect(new Set(seen.map(({ courseId }) => courseId))).toEqual(new Set([item!.courseId]));
    const learnerId = task.learner.actor.personId;
    expect(mayMarkAnswer(ctx.actor, { courseId: item!.courseId, learnerId })).toBe(true);
    expect(mayMarkAnswer(ctx.actor, { courseId: uuidv7(), learnerId })).toBe(false);
    const { text: other } = await idsOf(hidden);
    await expect(loadItemView(ctx, other)).rejects.toMatchObject({ code: 'not-found' });
  });
});
