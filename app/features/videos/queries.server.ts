import { and, eq } from 'drizzle-orm';
import { videoAnswers, videoStates } from '#db/schema/index.ts';
import type { VideoLacks } from '#app/features/progress/exports.ts';
import type { LearnerCourse } from '#app/features/progress/exports.server.ts';
import { askAlone, viewAlone } from '#app/features/quizzes/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { lacksOf } from './completion.ts';
import { factsOf, type LessonVideo } from './lesson-video.ts';
import { loadVideos } from './lesson-videos.server.ts';
import { readPlayed } from './played.ts';
import type { Told } from './told.ts';
import type { VideoView } from './video-view.ts';
import { makeViewingToken } from './viewing-token.server.ts';

type Learner = Pick<LearnerCourse, 'enrolment' | 'versionId' | 'outline' | 'readOnly'>;
type State = typeof videoStates.$inferSelect;
type Answer = Pick<typeof videoAnswers.$inferSelect, 'itemSlug' | 'questionId' | 'answer'>;

/** The videos of a lesson as its page shows them to this learner; nothing is written. */
export async function videoViews(
  ctx: Context,
  learner: Learner,
  itemSlug: string,
): Promise<VideoView[]> {
  const videos = await loadVideos(ctx.db, learner.versionId, itemSlug);
  if (videos.length === 0) return [];
  const { id } = learner.enrolment;
  const at = { enrolmentId: id, itemSlug };
  const [states, answers] = [await statesOf(ctx, at), await answersOf(ctx, at)];
  return Promise.all(
    videos.map(async (video) => ({
      ...{ id: video.id, enrolmentId: id, title: video.title },
      ...{ durationMs: video.durationMs, media: video.media },
      lines: video.lines.map(({ fromMs, toMs }) => ({ fromMs, toMs })),
      chapters: video.slides.flatMap(({ chapter, fromMs }) =>
        chapter ? [{ title: chapter, fromMs }] : [],
      ),
      token: tokenOf(ctx, learner, { itemSlug, videoId: video.id }),
      positionMs: Math.min(states.get(video.id)?.positionMs ?? 0, video.durationMs),
      told: toldBy(video, states.get(video.id), answers),
      isRead: Boolean(states.get(video.id)?.readAt),
      questions: await questionsOf(ctx, video, { answers, seed: seedOf(id) }),
    })),
  );
}

/** What the videos of lessons that are not complete lack, by their ids. */
export async function videoLacks(
  ctx: Context,
  learner: Learner,
): Promise<ReadonlyMap<string, VideoLacks>> {
  const lessons = learner.outline.items.filter((item) => item.videos?.length);
  if (lessons.length === 0) return new Map();
  const at = { enrolmentId: learner.enrolment.id };
  const [states, answers] = [await statesOf(ctx, at), await answersOf(ctx, at)];
  const lacks = new Map<string, VideoLacks>();
  for (const { slug } of lessons) {
    for (const video of await loadVideos(ctx.db, learner.versionId, slug)) {
      const told = toldBy(video, states.get(video.id), answers);
      if (told.lacks) lacks.set(video.id, told.lacks);
    }
  }
  return lacks;
}

function tokenOf(
  ctx: Context,
  { readOnly, enrolment, versionId }: Learner,
  at: { itemSlug: string; videoId: string },
): string | null {
  if (readOnly !== null || ctx.actor.viewing) return null;
  return makeViewingToken(
    ctx.actor.personId,
    { enrolmentId: enrolment.id, versionId, ...at },
    ctx.now,
  );
}

type At = { enrolmentId: string; itemSlug?: string };

async function statesOf({ db }: Context, at: At): Promise<Map<string, State>> {
  const rows = await db
    .select()
    .from(videoStates)
    .where(
      and(
        eq(videoStates.enrolmentId, at.enrolmentId),
        at.itemSlug ? eq(videoStates.itemSlug, at.itemSlug) : undefined,
      ),
    );
  return new Map(rows.map((row) => [row.videoId, row]));
}

async function answersOf({ db }: Context, at: At): Promise<Map<string, Answer>> {
  const rows = await db
    .select({
      itemSlug: videoAnswers.itemSlug,
      questionId: videoAnswers.questionId,
      answer: videoAnswers.answer,
    })
    .from(videoAnswers)
    .where(
      and(
        eq(videoAnswers.enrolmentId, at.enrolmentId),
        at.itemSlug ? eq(videoAnswers.itemSlug, at.itemSlug) : undefined,
      ),
    );
  return new Map(rows.map((row) => [row.questionId, row]));
}

/**
 * What a page tells: complete is what an act has completed. A rule that was made easier may be met without one;
 * then the next act completes the video, so the page still offers it.
 */
function toldBy(
  video: LessonVideo,
  state: State | undefined,
  answers: ReadonlyMap<string, Answer>,
): Told {
  const played = readPlayed(state?.played ?? '');
  const answered = video.asked.filter(({ questionId }) => answers.has(questionId)).length;
  const isRead = Boolean(state?.readAt);
  const lacks = lacksOf(factsOf(video), { played, answered, isRead });
  const isComplete = Boolean(state?.completedAt);
  return { percent: lacks.played, complete: isComplete, lacks: isComplete ? null : lacks };
}

async function questionsOf(
  { db, actor }: Context,
  video: LessonVideo,
  { answers, seed }: { answers: ReadonlyMap<string, Answer>; seed: number },
): Promise<VideoView['questions']> {
  return Promise.all(
    video.asked.map(async ({ atMs, questionId, versionId }) => {
      // Answers are their person's: who sees the pages of another has none of theirs.
      const answer = (!actor.viewing && answers.get(questionId)?.answer) || null;
      return { atMs, view: viewAlone(await askAlone(db, versionId), { seed, answer }) };
    }),
  );
}

/** The same order of options at every visit. */
const seedOf = (enrolmentId: string) => Number.parseInt(enrolmentId.slice(-7), 16);
