import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { enrolments, learningEvents, videoStates, videoViewings } from '#db/schema/index.ts';
import { videoLacks, videoViews } from '#app/features/videos/queries.server.ts';
import { reportPlayed } from '#app/features/videos/report-played.server.ts';
import { rebuildProgress } from '#app/features/progress/rebuild-progress.server.ts';
import { sayRead } from '#app/features/videos/say-read.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { stateOf, takeCheckUp } from '#tests/factories/learners.ts';
import {
  after,
  CHECK_UP,
  LESSON,
  makeVideoCourse,
  makeViewer,
  report,
  serve,
  VIDEO,
} from '#tests/factories/videos.ts';
import { answerVideo } from '#app/features/videos/answer-video.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

type Viewer = Awaited<ReturnType<typeof makeViewer>>;

const stateIn = async ({ enrolmentId }: Viewer) => {
  const rows = await testDb()
    .select()
    .from(videoStates)
    .where(eq(videoStates.enrolmentId, enrolmentId));
  return rows[0];
};
const eventsOf = ({ enrolmentId }: Viewer) =>
  testDb()
    .select()
    .from(learningEvents)
    .where(
      and(eq(learningEvents.enrolmentId, enrolmentId), eq(learningEvents.kind, 'video-completed')),
    );
const place = ({ slug }: Viewer) => ({ courseSlug: slug, itemSlug: LESSON, videoId: VIDEO });
const answer = (viewer: Viewer, parts: { clientId?: string; value?: unknown } = {}) =>
  answerVideo(viewer.ctx, {
    ...{ ...place(viewer), questionId: viewer.course.questionId },
    clientId: parts.clientId ?? uuidv7(),
    answer: { value: parts.value ?? viewer.course.right },
  });

describe('a report of what was played', () => {
  it('is added to what is known, and says how far its person is', async () => {
    const viewer = await makeViewer();
    expect(await report(viewer, 10, [0, 5])).toEqual({
      ok: true,
      told: {
        ...{ percent: 50, complete: false, lacks: { played: 50, needed: 90, open: 1 } },
        ...{ enrolment: viewer.enrolmentId, video: VIDEO, positionMs: 5_000 },
      },
    });
    expect(await stateIn(viewer)).toMatchObject({ played: '0-5000', positionMs: 5_000 });
  });

  it('of a page that is gone says where the video was last played', async () => {
    const viewer = await makeViewer();
    await report(viewer, 10, [0, 5]);
    const { token } = viewer;
    const left = { token, played: [[0, 4_000]] as [number, number][], position: null };
    expect(await reportPlayed({ ...viewer.ctx, now: after(12) }, left)).toMatchObject({
      told: { percent: 50, video: VIDEO, positionMs: 5_000 },
    });
  });

  it('changes nothing when it is repeated, or is older than what is known', async () => {
    const viewer = await makeViewer();
    await report(viewer, 10, [0, 5]);
    await report(viewer, 11, [0, 5]);
    await report(viewer, 12, [0, 4]);
    expect(await stateIn(viewer)).toMatchObject({ played: '0-5000' });
    expect(
      await testDb().$count(videoViewings, eq(videoViewings.enrolmentId, viewer.enrolmentId)),
    ).toBe(1);
  });

  it('writes nothing when it says nothing new', async () => {
    const viewer = await makeViewer();
    const reportedAt = async () => {
      const own = eq(videoViewings.enrolmentId, viewer.enrolmentId);
      return (await testDb().select().from(videoViewings).where(own))[0]?.reportedAt;
    };
    await report(viewer, 10, [0, 5]);
    await report(viewer, 11, [0, 5]);
    expect(await reportedAt()).toEqual(after(10));
    const { token } = viewer;
    const back = { token, played: [[0, 5_000]] as [number, number][], position: 2_000 };
    await reportPlayed({ ...viewer.ctx, now: after(12) }, back);
    expect(await stateIn(viewer)).toMatchObject({ played: '0-5000', positionMs: 2_000 });
    expect(await reportedAt()).toEqual(after(12));
  });

  it('of one device merges with that of another', async () => {
    const viewer = await makeViewer();
    const phone = { ...viewer, token: await serve(viewer, after(1)) };
    await report(viewer, 10, [0, 4]);
    await report(phone, 10, [3, 7]);
    expect(await stateIn(viewer)).toMatchObject({ played: '0-7000', positionMs: 7_000 });
  });

  it('is refused for more than the clock allows, and nothing is changed', async () => {
    const viewer = await makeViewer();
    expect(await report(viewer, 3, [0, 9])).toEqual({ ok: false, reason: 'faster-than-clock' });
    expect(await stateIn(viewer)).toBeUndefined();
    expect(
      await testDb().$count(videoViewings, eq(videoViewings.enrolmentId, viewer.enrolmentId)),
    ).toBe(0);
    expect(await report(viewer, 9, [0, 9])).toMatchObject({ ok: true });
  });

  it('is refused for more than the clock allows to many pages together', async () => {
    const viewer = await makeViewer();
    const outcomes = [];
    for (const at of [0, 3, 6]) {
      const page = { ...viewer, token: await serve(viewer) };
      outcomes.push((await report(page, 1, [at, at + 3])).ok);
    }
    expect(outcomes).toEqual([true, true, false]);
  });

  it('is refused for what lies beyond the video, or runs backwards', async () => {
    const viewer = await makeViewer();
    expect(await report(viewer, 60, [8, 10])).toEqual({ ok: false, reason: 'beyond' });
    expect(await report(viewer, 60, [5, 5])).toEqual({ ok: false, reason: 'beyond' });
    expect(await report(viewer, 60, [9, 5])).toEqual({ ok: false, reason: 'beyond' });
    const late = { token: viewer.token, played: [], position: 10_000 };
    expect(await reportPlayed(viewer.ctx, late)).toEqual({ ok: false, reason: 'beyond' });
  });

  it('is refused for more pieces than a viewing is kept with, also where all of them are known', async () => {
    const viewer = await makeViewer();
    await report(viewer, 20, [0, 9]);
    const page = { ...viewer, token: await serve(viewer) };
    const crumbs = (first: number): [number, number][] =>
      Array.from({ length: 400 }, (_, index) => [first + 22 * index, first + 22 * index + 1]);
    const outcomes = [];
    for (const first of [0, 4, 8, 12, 16]) {
      const input = { token: page.token, played: crumbs(first), position: null };
      outcomes.push(await reportPlayed({ ...page.ctx, now: after(60) }, input));
    }
    expect(outcomes[0]).toMatchObject({ ok: true });
    expect(outcomes.at(-1)).toEqual({ ok: false, reason: 'beyond' });
    expect(await stateIn(viewer)).toMatchObject({ played: '0-9000' });
  });

  it('is refused for a page that was served more than thirty days ago', async () => {
    const viewer = await makeViewer();
    const days = 86_400;
    expect(await report(viewer, 30 * days, [0, 5])).toMatchObject({ ok: true });
    expect(await report(viewer, 30 * days + 1, [0, 8])).toEqual({ ok: false, reason: 'expired' });
  });

  it('is refused for a token of somebody else, of nobody, and for one that was changed', async () => {
    const viewer = await makeViewer();
    const other = await makeViewer(viewer.course);
    for (const token of [other.token, 'nothing', `${viewer.token.slice(0, -2)}AA`]) {
      const stolen = { ...viewer, token };
      await expect(report(stolen, 10, [0, 5])).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await stateIn(other)).toBeUndefined();
  });

  it('is refused for who has left the course', async () => {
    const viewer = await makeViewer();
    await testDb()
      .update(enrolments)
      .set({ withdrawnAt: NOW })
      .where(eq(enrolments.id, viewer.enrolmentId));
    await expect(report(viewer, 10, [0, 5])).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a video', () => {
  it('is complete once enough was played and its questions are answered, and says so once', async () => {
    const viewer = await makeViewer();
    await report(viewer, 20, [0, 9]);
    expect(await eventsOf(viewer)).toEqual([]);
    expect(await answer(viewer)).toMatchObject({ ok: true, told: { complete: true, lacks: null } });
    await report(viewer, 25, [0, 9]);
    await sayRead(viewer.ctx, place(viewer));
    expect(await eventsOf(viewer)).toMatchObject([{ itemSlug: LESSON, subject: VIDEO }]);
    expect(await stateIn(viewer)).toMatchObject({ completedBy: 'played' });
  });

  it('is complete by its text once its questions are answered', async () => {
    const viewer = await makeViewer();
    expect(await sayRead(viewer.ctx, place(viewer))).toMatchObject({ told: { complete: false } });
    expect(await answer(viewer)).toMatchObject({ told: { complete: true } });
    expect(await stateIn(viewer)).toMatchObject({ completedBy: 'light' });
    expect(await eventsOf(viewer)).toHaveLength(1);
  });

  it('completes its lesson together with the check-up, whichever comes first', async () => {
    const first = await makeViewer();
    await takeCheckUp(first, CHECK_UP);
    expect((await stateOf(first)).progress.get(LESSON)?.completedAt).toBeNull();
    await sayRead(first.ctx, place(first));
    await answer(first);
    expect((await stateOf(first)).progress.get(LESSON)).toMatchObject({
      ...{ completedAt: NOW, completedBy: 'check-up', videosDone: [VIDEO] },
    });
    const second = await makeViewer(first.course);
    await sayRead(second.ctx, place(second));
    await answer(second);
    expect((await stateOf(second)).progress.get(LESSON)?.completedAt).toBeNull();
    await takeCheckUp(second, CHECK_UP);
    expect((await stateOf(second)).progress.get(LESSON)?.completedAt).toEqual(NOW);
  });

  it('goes on where it was last played, and says what it lacks', async () => {
    const viewer = await makeViewer();
    await report(viewer, 10, [0, 7]);
    const [view] = await videoViews(viewer.ctx, await stateOf(viewer), LESSON);
    expect(view).toMatchObject({ positionMs: 7_000, told: { percent: 50 } });
    const lacks = await videoLacks(viewer.ctx, await stateOf(viewer));
    expect(lacks.get(VIDEO)).toEqual({ played: 50, needed: 90, open: 1 });
  });
});

describe('an answer in a video', () => {
  it('is told at once, counts rightly or not, and may be tried again', async () => {
    const viewer = await makeViewer();
    const [view] = await videoViews(viewer.ctx, await stateOf(viewer), LESSON);
    expect(JSON.stringify(view)).not.toContain('explain":{');
    const wrong = { value: !(viewer.course.right as { value: boolean }).value };
    const first = await answer(viewer, { value: wrong });
    expect(first).toMatchObject({
      ok: true,
      feedback: { explain: null },
      told: { lacks: { open: 0 } },
    });
    expect(await answer(viewer)).toMatchObject({ feedback: { verdict: 'accept' } });
    const [again] = await videoViews(viewer.ctx, await stateOf(viewer), LESSON);
    expect(again?.questions[0]?.view.feedback).toMatchObject({ verdict: 'accept' });
  });

  it('is not shown to who sees the pages of its person, and nothing can be reported from there', async () => {
    const viewer = await makeViewer();
    await answer(viewer);
    const viewing = { id: uuidv7(), viewerId: uuidv7(), endsAt: NOW };
    const ctx = { ...viewer.ctx, actor: { ...viewer.actor, viewing } };
    const [view] = await videoViews(ctx, await stateOf(viewer), LESSON);
    expect(view).toMatchObject({ token: null, told: { lacks: { open: 0 } } });
    expect(view?.questions[0]?.view).toMatchObject({ answer: null, feedback: null });
  });

  it('that is sent again changes nothing', async () => {
    const viewer = await makeViewer();
    const clientId = uuidv7();
    const once = await answer(viewer, { clientId });
    expect(await answer(viewer, { clientId })).toEqual(once);
  });

  it('is refused for what is no answer, and for a question that the video does not ask', async () => {
    const viewer = await makeViewer();
    expect(await answer(viewer, { value: { tiles: ['x'] } })).toEqual({
      ...{ ok: false, reason: 'malformed-answer' },
    });
    const other = { ...viewer, course: { ...viewer.course, questionId: 'k1.q-1' } };
    expect(await answer(other)).toEqual({ ok: false, reason: 'unknown-question' });
  });

  it('and what was read are refused for a course that one is not enrolled in', async () => {
    const course = await makeVideoCourse();
    const ctx = testContext({ actor: await makePerson() });
    const at = { courseSlug: course.slug, itemSlug: LESSON, videoId: VIDEO };
    await expect(sayRead(ctx, at)).rejects.toMatchObject({ code: 'not-found' });
    const input = { ...at, questionId: course.questionId, clientId: uuidv7() };
    const given = answerVideo(ctx, { ...input, answer: { value: course.right } });
    await expect(given).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('progress made anew from the event log', () => {
  it('is what it was for who watched', async () => {
    const viewer = await makeViewer();
    await sayRead(viewer.ctx, place(viewer));
    await answer(viewer);
    const before = (await stateOf(viewer)).progress.get(LESSON);
    const { differed } = await rebuildProgress(testContext({ actor: null }));
    expect(differed).not.toContain(viewer.enrolmentId);
    await takeCheckUp(viewer, CHECK_UP);
    const whole = (await stateOf(viewer)).progress.get(LESSON);
    expect(before).toMatchObject({ completedAt: null, videosDone: [VIDEO] });
    expect((await rebuildProgress(testContext({ actor: null }))).differed).not.toContain(
      viewer.enrolmentId,
    );
    expect((await stateOf(viewer)).progress.get(LESSON)).toEqual(whole);
  });
});
