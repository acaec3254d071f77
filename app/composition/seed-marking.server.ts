import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import { applyForEdition } from '#app/features/enrolments/exports.server.ts';
import { answerByKey, startAttempt, submitAttempt } from '#app/features/quizzes/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { demoActor } from './seed-learning.server.ts';

const COURSE = 'jet-japanese-beginner';
/** The note to the school office: the task of the course that is only written. */
const TASK = 'w2-note-to-the-office';
const DAY_MS = 86_400_000;

/** Invented, as learners of the first month write: one nearly right, one with much to say of it. */
const HANDED_IN = [
  {
    email: 'chloe.bellandi@people.demo.example',
    daysAgo: 4,
    text: `すずきさん
おはようございます。としょしつの かぎは わたしの つくえの 上に あります。小さい はこの 中です。
二時間目は 一年三組の じゅぎょうです。大きい 紙を 八まいと、えんぴつを 五ほんと、はさみを 四つ ください。
よろしく おねがいします。
クロエ`,
  },
  {
    email: 'nia.whitcombe@people.demo.example',
    daysAgo: 2,
    text: `すずきさん
としょしつの かぎは ふるい つくえの 上 あります。きのう わたしは かぎを つかいました。
四時間目は 二年一組です。ペンを 3つと かみを 20と のりを ください。
ありがとうございます。
ニア`,
  },
] as const;

/** Lets two demonstration people hand in a task of the beginner course, so that there is something to mark. */
export async function seedMarking(ctx: Context<null>): Promise<void> {
  if (!(await findPublishedCourse(ctx.db, COURSE))) return;
  for (const { email, daysAgo, text } of HANDED_IN) {
    const now = new Date(ctx.now.getTime() - daysAgo * DAY_MS);
    const inside = { ...ctx, now, actor: await demoActor(ctx, email) };
    await applyForEdition(inside, { courseSlug: COURSE });
    const started = await startAttempt(inside, { courseSlug: COURSE, itemSlug: TASK });
    if (!started.ok) continue;
    await answerByKey(inside, started.attemptId, text);
    const { attemptId } = started;
    await submitAttempt(inside, { attemptId, submissionKey: uuidv7() });
  }
}
