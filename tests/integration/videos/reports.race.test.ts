import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { learningEvents, videoStates } from '#db/schema/index.ts';
import { answerVideo } from '#app/features/videos/answer-video.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { LESSON, makeViewer, report, serve, VIDEO } from '#tests/factories/videos.ts';
import { testDb } from '#tests/setup/database.ts';

type Viewer = Awaited<ReturnType<typeof makeViewer>>;

const pagesOf = (viewer: Viewer, count: number) =>
  Promise.all(
    Array.from({ length: count }, async () => ({ ...viewer, token: await serve(viewer) })),
  );
const playedOf = async ({ enrolmentId }: Viewer) => {
  const own = eq(videoStates.enrolmentId, enrolmentId);
  return (await testDb().select().from(videoStates).where(own))[0]?.played;
};

describe('reports that arrive in the same moment', () => {
  it('from several pages all count', async () => {
    const viewer = await makeViewer();
    const pages = await pagesOf(viewer, 4);
    const said = await Promise.all(pages.map((page, at) => report(page, 10, [2 * at, 2 * at + 1])));
    expect(said.every(({ ok }) => ok)).toBe(true);
    expect(await playedOf(viewer)).toBe('0-1000,2000-3000,4000-5000,6000-7000');
  });

  it('of one page all count', async () => {
    const viewer = await makeViewer();
    await Promise.all([1, 2, 3, 4, 5, 6].map((to) => report(viewer, 10, [0, to])));
    expect(await playedOf(viewer)).toBe('0-6000');
  });

  it('from many pages are refused for more than the clock allows to all of them', async () => {
    const viewer = await makeViewer();
    const pages = await pagesOf(viewer, 3);
    const said = await Promise.all(
      pages.map((page, index) => report(page, 1, [3 * index, 3 * index + 3])),
    );
    expect(said.filter(({ ok }) => ok)).toHaveLength(2);
  });

  it('complete a video once, whatever else is done to it', async () => {
    const viewer = await makeViewer();
    const { slug, questionId, right } = viewer.course;
    const place = { courseSlug: slug, itemSlug: LESSON, videoId: VIDEO };
    const answer = () =>
      answerVideo(viewer.ctx, {
        ...place,
        questionId,
        clientId: uuidv7(),
        answer: { value: right },
      });
    await Promise.all([report(viewer, 20, [0, 9]), answer(), report(viewer, 20, [0, 9]), answer()]);
    const events = await testDb().$count(
      learningEvents,
      and(
        eq(learningEvents.enrolmentId, viewer.enrolmentId),
        eq(learningEvents.kind, 'video-completed'),
      ),
    );
    expect(events).toBe(1);
  });
});
