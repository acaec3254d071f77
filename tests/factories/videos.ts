import { rightAnswer } from '#app/features/questions/exports.server.ts';
import { compileCourse } from '#app/features/content/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { reportPlayed } from '#app/features/videos/report-played.server.ts';
import { videoViews } from '#app/features/videos/queries.server.ts';
import { NOW } from '#tests/setup/context.ts';
import type { Files } from '../content/small-course.ts';
import { madeCourse, VIDEO } from '../content/topic-course.ts';
import { makeLearner, stateOf, type Learner } from './learners.ts';
import { publish } from './publications.ts';

export { VIDEO };
export const LESSON = 'the-year';
export const CHECK_UP = 'the-year-check-up';

export interface VideoCourse {
  slug: string;
  /** The public id of the question that the video asks, and an answer that its key accepts. */
  questionId: string;
  right: unknown;
}

/** A course of one lesson whose video takes nine seconds and asks one question at 3.3. */
export async function makeVideoCourse(): Promise<VideoCourse> {
  const slug = `video-${uuidv7()}`;
  const { course } = await publishVideoCourse(slug, (files) => files);
  const asked = course.questions.find(({ inVideo }) => inVideo);
  if (!asked) throw new Error('no question in the video');
  return { slug, questionId: asked.id, right: rightAnswer(asked.key) };
}

/** Publishes the course with changed files. */
export async function publishVideoCourse(slug: string, change: (files: Files) => Files) {
  const files = change(madeCourse());
  // Whom it is offered to does not matter here, and everybody may come in.
  files.set('course.yaml', String(files.get('course.yaml')).replace(/^offeredTo: .*\n/mu, ''));
  const compiled = compileCourse(slug, files);
  if (!compiled.ok) throw new Error('the course has faults');
  return { course: compiled.course, published: await publish(compiled.course) };
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
