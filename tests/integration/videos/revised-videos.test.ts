import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { learningEvents } from '#db/schema/index.ts';
import { takeRevision } from '#app/features/enrolments/take-revision.server.ts';
import { rebuildProgress } from '#app/features/progress/rebuild-progress.server.ts';
import { answerVideo } from '#app/features/videos/answer-video.server.ts';
import { videoViews } from '#app/features/videos/queries.server.ts';
import { sayRead } from '#app/features/videos/say-read.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { stateOf, takeCheckUp } from '#tests/factories/learners.ts';
import {
  CHECK_UP,
  LESSON,
  makeViewer,
  publishVideoCourse,
  report,
  VIDEO,
} from '#tests/factories/videos.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import type { Files } from '../../content/small-course.ts';

type Viewer = Awaited<ReturnType<typeof makeViewer>>;

const LESSON_FILE = 'lessons/01-the-year.yaml';
const place = ({ slug }: Viewer) => ({ courseSlug: slug, itemSlug: LESSON, videoId: VIDEO });

async function revise(viewer: Viewer, change: (files: Files) => Files) {
  const { published } = await publishVideoCourse(viewer.slug, change);
  expect(published.kind).toBe('revision');
  const { enrolmentId, slug: courseSlug } = viewer;
  await takeRevision(viewer.ctx, { enrolmentId, courseSlug });
}

function easier(files: Files): Files {
  const lesson = String(files.get(LESSON_FILE));
  return files.set(
    LESSON_FILE,
    lesson.replace('played: 90, questions: all', 'played: 40, questions: none'),
  );
}

const viewOf = async (viewer: Viewer) => {
  const [view] = await videoViews(viewer.ctx, await stateOf(viewer), LESSON);
  return view;
};

const eventsOf = ({ enrolmentId }: Viewer) =>
  testDb().$count(
    learningEvents,
    and(eq(learningEvents.enrolmentId, enrolmentId), eq(learningEvents.kind, 'video-completed')),
  );

describe('a revision of a lesson with a video', () => {
  it('whose rule is met already completes it with the next act, which its page offers', async () => {
    const viewer = await makeViewer();
    await report(viewer, 10, [0, 5]);
    await takeCheckUp(viewer, CHECK_UP);
    await revise(viewer, easier);
    expect(await viewOf(viewer)).toMatchObject({
      ...{ isRead: false, told: { complete: false, lacks: { played: 50, needed: 40, open: 0 } } },
    });
    expect(await sayRead(viewer.ctx, place(viewer))).toMatchObject({ told: { complete: true } });
    expect(await eventsOf(viewer)).toBe(1);
    expect((await stateOf(viewer)).progress.get(LESSON)?.completedAt).not.toBeNull();
    expect((await viewOf(viewer))?.told).toMatchObject({ complete: true, lacks: null });
  });

  it('that asks nothing any more lets who has read the text say so again', async () => {
    const viewer = await makeViewer();
    await sayRead(viewer.ctx, place(viewer));
    await revise(viewer, easier);
    expect(await viewOf(viewer)).toMatchObject({
      ...{ isRead: true, told: { complete: false, lacks: { open: 0 } } },
    });
    expect(await sayRead(viewer.ctx, place(viewer))).toMatchObject({ told: { complete: true } });
  });

  it('that has the video no more completes the lesson of who took its check-up', async () => {
    const viewer = await makeViewer();
    await takeCheckUp(viewer, CHECK_UP);
    await revise(viewer, withoutVideo);
    const row = (await stateOf(viewer)).progress.get(LESSON);
    expect(row).toMatchObject({ completedBy: 'check-up', videosDone: [] });
    const { differed } = await rebuildProgress(testContext({ actor: null }));
    expect(differed).not.toContain(viewer.enrolmentId);
    expect((await stateOf(viewer)).progress.get(LESSON)).toEqual(row);
  });

  it('takes no answer to what it does not ask any more', async () => {
    const viewer = await makeViewer();
    await revise(viewer, withoutVideo);
    const { questionId, right } = viewer.course;
    const given = { ...place(viewer), questionId, clientId: uuidv7(), answer: { value: right } };
    await expect(answerVideo(viewer.ctx, given)).rejects.toMatchObject({ code: 'not-found' });
  });
});

function withoutVideo(files: Files): Files {
  for (const name of [...files.keys()]) if (name.startsWith('videos/')) files.delete(name);
  const lesson = String(files.get(LESSON_FILE));
  files.set(LESSON_FILE, lesson.replace(/^videos:\n(?: .*\n)+/mu, ''));
  for (const language of ['en', 'ja']) {
    const name = `${language}/01-the-year.md`;
    files.set(name, String(files.get(name)).replace(/^::video.*\n/mu, ''));
  }
  return files;
}
