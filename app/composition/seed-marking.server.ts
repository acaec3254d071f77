import { eq } from 'drizzle-orm';
import { markingItems } from '#db/schema/index.ts';
import { findItem } from '#app/features/courses/exports.ts';
import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import { applyForEdition } from '#app/features/enrolments/exports.server.ts';
import { addComment, markItem } from '#app/features/marking/exports.server.ts';
import { answerByKey, startAttempt, submitAttempt } from '#app/features/quizzes/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { demoActor } from './seed-learning.server.ts';

const COURSE = 'jet-japanese-beginner';
/** The note to the school office: the task of the course that is only written. */
const TASK = 'w2-note-to-the-office';
const TRAINER = 'trainer@demo.example';
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
    email: 'participant@demo.example',
    daysAgo: 2,
    text: `すずきさん
おはようございます。としょしつの かぎは わたしの つくえの 上の はこの 中に あります。
三時間目は 二年二組の じゅぎょうです。大きい かみを 六まいと、ペンを 六まいと、はさみを 六つ ください。
よろしく おねがいします。
エミリー`,
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

/** What the trainer has said of one of them, each to a piece of the text. */
const MARKED = {
  email: 'participant@demo.example',
  levels: { task: 'level-3', understood: 'level-3', patterns: 'level-2', letters: 'level-2' },
  comments: [
    { at: 'つくえの 上の はこの 中に あります', body: '場所がはっきり分かります。' },
    { at: 'ペンを 六まいと', body: 'ペンは長い物なので「六本」と数えます。' },
  ],
  remark:
    'Easy to follow: Suzuki knows at once what to bring. Look once more at the counter for long things. 読みやすいメモです。',
};

/** Lets demonstration people hand in a task of the beginner course: one is marked, the others wait to be. */
export async function seedMarking(ctx: Context<null>): Promise<void> {
  const course = await findPublishedCourse(ctx.db, COURSE);
  if (!course || !findItem(course.outline, TASK)) return;
  for (const { email, daysAgo, text } of HANDED_IN) {
    const now = new Date(ctx.now.getTime() - daysAgo * DAY_MS);
    const inside = { ...ctx, now, actor: await demoActor(ctx, email) };
    await applyForEdition(inside, { courseSlug: COURSE });
    const started = await startAttempt(inside, { courseSlug: COURSE, itemSlug: TASK });
    if (!started.ok) continue;
    const { attemptId } = started;
    await answerByKey(inside, attemptId, text);
    await submitAttempt(inside, { attemptId, submissionKey: uuidv7() });
    if (email === MARKED.email) await seedMark(ctx, { attemptId, text });
  }
}

async function seedMark(
  ctx: Context<null>,
  { attemptId, text }: { attemptId: string; text: string },
): Promise<void> {
  const now = new Date(ctx.now.getTime() - DAY_MS);
  const inside = { ...ctx, now, actor: await demoActor(ctx, TRAINER, 'trainer') };
  const [item] = await ctx.db
    .select({ itemId: markingItems.id })
    .from(markingItems)
    .where(eq(markingItems.attemptId, attemptId));
  if (!item) return;
  const { itemId } = item;
  for (const { at, body } of MARKED.comments) {
    const from = text.indexOf(at);
    const place = { from, to: from + at.length };
    const said = await addComment(inside, { itemId, body, place, time: null, keep: '' });
    if (!said.ok) throw new Error(`a comment of the demonstration: ${said.reason}`);
  }
  const { levels, remark } = MARKED;
  const marked = await markItem(inside, { itemId, levels, remark });
  if (!marked.ok) throw new Error(`the demonstration’s answer is not marked: ${marked.reason}`);
}
