import { and, eq, sql } from 'drizzle-orm';
import { courseItems, courses, courseVersions } from '#db/schema/index.ts';
import { rightAnswer } from '#app/features/questions/exports.server.ts';
import { askAlone } from '#app/features/quizzes/exports.server.ts';
import { loadQuiz } from '#app/features/banks/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { reportPlayed } from '#app/features/videos/report-played.server.ts';
import { videoViews } from '#app/features/videos/queries.server.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { asOwner } from './as-owner.ts';
import { makeLearner, makeSmallCourse, stateOf, type Learner } from './learners.ts';

export const LESSON = 's1-greetings';
export const CHECK_UP = 's1-greetings-check-up';
export const VIDEO = 'morning';
const TITLE = { en: 'A morning', ja: '朝' };

export interface VideoCourse {
  slug: string;
  /** The public id of the question that the video asks, and an answer that its key accepts. */
  questionId: string;
  right: unknown;
}

/** The small course with a video of twenty seconds in its second lesson, which asks one question at ten. */
export async function makeVideoCourse(): Promise<VideoCourse> {
  const { slug } = await makeSmallCourse();
  const [version] = await testDb()
    .select({ id: courseVersions.id })
    .from(courseVersions)
    .innerJoin(courses, eq(courses.id, courseVersions.courseId))
    .where(eq(courses.slug, slug));
  const versionId = version?.id ?? '';
  const [checkUp] = await testDb()
    .select({ quizVersionId: courseItems.quizVersionId })
    .from(courseItems)
    .where(and(eq(courseItems.versionId, versionId), eq(courseItems.slug, CHECK_UP)));
  const quizVersionId = checkUp?.quizVersionId ?? '';
  const quiz = await loadQuiz(testDb(), quizVersionId);
  const asked = quiz.asked.flat()[0];
  const questionId = asked?.publicId ?? '';
  const { key } = await askAlone(testDb(), asked?.versionId ?? '');
  const video = {
    ...{ id: VIDEO, title: TITLE, voice: 'en', made: 'synthetic', durationMs: 20_000, media: null },
    slides: [{ id: 'one', title: TITLE, chapter: TITLE, fromMs: 0 }],
    ...{ lines: [], questions: [{ atMs: 10_000, question: questionId }] },
    complete: { played: 90, questions: 'all' },
  };
  const listed = JSON.stringify([{ id: VIDEO, title: TITLE, minutes: 1 }]);
  // As a correction: what was published is never changed.
  const corrected = uuidv7();
  await asOwner(async (tx) => {
    await tx.execute(sql`
      insert into course_versions (id, course_id, revision, correction, digest, outline, published_at)
      select ${corrected}, course_id, revision, correction + 1, 'with a video',
        jsonb_set(outline, '{items}', (
          select jsonb_agg(case when item ->> 'slug' = ${LESSON}
            then item || jsonb_build_object('videos', ${listed}::text::jsonb) else item end)
          from jsonb_array_elements(outline -> 'items') item)),
        published_at
      from course_versions where id = ${versionId}`);
    await tx.execute(sql`
      insert into course_items (version_id, slug, position, kind, data, answer_key, quiz_version_id,
        html_en, html_ja)
      select ${corrected}, slug, position, kind,
        case when slug = ${LESSON}
          then data || ${JSON.stringify({ videos: [video] })}::text::jsonb else data end,
        answer_key,
        case when slug = ${LESSON} then ${quizVersionId}::uuid else quiz_version_id end,
        html_en, html_ja
      from course_items where version_id = ${versionId}`);
  });
  return { slug, questionId, right: rightAnswer(key) };
}

/** Somebody enrolled in such a course. */
export async function makeViewer(
  course?: VideoCourse,
): Promise<Learner & { course: VideoCourse; token: string }> {
  const made = course ?? (await makeVideoCourse());
  const learner = await makeLearner(made.slug);
  return { ...learner, course: made, token: await serve(learner) };
}

/** Serves the lesson to a learner, and gives the token of its video. */
export async function serve(learner: Learner, at: Date = NOW): Promise<string> {
  const ctx = { ...learner.ctx, now: at };
  const [view] = await videoViews(ctx, await stateOf(learner), LESSON);
  if (!view?.token) throw new Error('nothing can be reported from this page');
  return view.token;
}

/** So many seconds after the test's time. */
export const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

/** Reports spans in seconds of a viewing at so many seconds after the test's time. */
export function report(
  { ctx, token }: { ctx: Context; token: string },
  seconds: number,
  ...spans: [number, number][]
) {
  const played = spans.map(([from, to]): [number, number] => [from * 1_000, to * 1_000]);
  const position = played.at(-1)?.[1] ?? null;
  return reportPlayed({ ...ctx, now: after(seconds) }, { token, played, position });
}
