import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { learningEvents, videoStates, videoViewings } from '#db/schema/index.ts';
import { answerVideo } from '#app/features/videos/answer-video.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { stateOf, takeCheckUp } from '#tests/factories/learners.ts';
import {
  CHECK_UP,
  LESSON,
  makeVideoCourse,
  makeViewer,
  report,
  serve,
  VIDEO,
} from '#tests/factories/videos.ts';
import { testDb } from '#tests/setup/database.ts';

type Viewer = Awaited<ReturnType<typeof makeViewer>>;
const ROUNDS = 6;

const playedOf = async ({ enrolmentId }: Viewer) => {
  const own = eq(videoStates.enrolmentId, enrolmentId);
  const [row] = await testDb().select().from(videoStates).where(own);
  return row?.played ?? '';
};
const completionsOf = ({ enrolmentId }: Viewer) =>
  testDb().$count(
    learningEvents,
    and(eq(learningEvents.enrolmentId, enrolmentId), eq(learningEvents.kind, 'video-completed')),
  );

function answer(viewer: Viewer) {
  const { questionId, right } = viewer.course;
  return answerVideo(viewer.ctx, {
    ...{ courseSlug: viewer.slug, itemSlug: LESSON, videoId: VIDEO, questionId },
    ...{ clientId: uuidv7(), answer: { value: right } },
  });
}

describe('at once', () => {
  it('two devices, repeats, an answer and the check-up lose nothing and complete a video once', async () => {
    const course = await makeVideoCourse();
    for (let round = 0; round < ROUNDS; round += 1) {
      const viewer = await makeViewer(course);
      const phone = { ...viewer, token: await serve(viewer) };
      await Promise.all([
        report(viewer, 20, [0, 5]),
        report(phone, 20, [4, 9]),
        report(viewer, 20, [0, 5]),
        answer(viewer),
        takeCheckUp(viewer, CHECK_UP),
        answer(viewer),
        report(phone, 20, [4, 9]),
      ]);
      expect(await playedOf(viewer)).toBe('0-9000');
      expect(await completionsOf(viewer)).toBe(1);
      expect((await stateOf(viewer)).progress.get(LESSON)).toMatchObject({
        ...{ completedBy: 'check-up', videosDone: [VIDEO] },
      });
    }
  });

  it('many pages together never report more than the clock allows', async () => {
    const viewer = await makeViewer();
    const pages = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7].map(async (at) => ({
        page: { ...viewer, token: await serve(viewer) },
        span: [at, at + 1] as [number, number],
      })),
    );
    // Half a second has passed: two devices at double speed play two seconds in it, and two are for rounding.
    const outcomes = await Promise.all(pages.map(({ page, span }) => report(page, 0.5, span)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(4);
    const kept = eq(videoViewings.enrolmentId, viewer.enrolmentId);
    expect(await testDb().$count(videoViewings, kept)).toBe(4);
  });
});
