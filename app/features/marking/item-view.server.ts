import { asc, eq, inArray } from 'drizzle-orm';
import { markComments, persons } from '#db/schema/index.ts';
import { listReceipts, loadAnswer, loadAsked } from '#app/features/quizzes/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { handedIn } from './handed-in.server.ts';
import { requireItem, type MarkingItem } from './own-item.server.ts';
import { courseOf } from './queue.server.ts';
import { codeOf } from './rules.ts';
import { listOthers } from './take-item.server.ts';
import type { CommentView, ItemView } from './views.ts';

/** An answer for the actor to mark. */
export async function loadItemView(ctx: Context, itemId: string): Promise<ItemView> {
  const { item, learnerId } = await requireItem(ctx, itemId);
  const { questions, keys } = await loadAsked(ctx.db, [item.questionVersionId]);
  const question = questions[item.questionId];
  const key = keys[item.questionId];
  if (!question || !('rubric' in question) || !key || !('model' in key)) {
    throw new Error(`no question ${item.questionVersionId} that people mark`);
  }
  const course = await courseOf(ctx, item.courseId);
  const { courseId, itemSlug, questionId, markerId, state } = item;
  const place = { courseId, itemSlug, questionId };
  const others = await listOthers(ctx, place, item.id);
  const isOthers = markerId !== null && markerId !== ctx.actor.personId;
  return {
    ...{ id: item.id, code: codeOf(item.id), place, state },
    ...{ course: course.title, quiz: course.titleOf(itemSlug) },
    ...{ question, model: key.model, rubric: question.rubric },
    handedIn: await handedIn(ctx, question, await loadAnswer(ctx.db, item)),
    receipt: await receiptOf(ctx, item),
    submittedAt: item.submittedAt.toISOString(),
    dueAt: item.dueAt.toISOString(),
    ...{ levels: item.levels, remark: item.remark },
    comments: (await listComments(ctx, [item.id])).get(item.id) ?? [],
    takenBy: isOthers ? await nameOf(ctx, markerId) : null,
    learner: state === 'waiting' ? null : await nameOf(ctx, learnerId),
    ...{ next: others[0] ?? null, left: others.length },
  };
}

async function receiptOf(ctx: Context, item: MarkingItem): Promise<ItemView['receipt']> {
  const { attemptId, questionId, sequence } = item;
  const [receipt] = await listReceipts(ctx.db, { attemptId, questionId, sequence });
  return receipt ?? null;
}

/** Comments by answer, in the order of their places. */
export async function listComments(
  { db }: Pick<Context, 'db'>,
  itemIds: readonly string[],
): Promise<Map<string, CommentView[]>> {
  const found = new Map<string, CommentView[]>();
  if (itemIds.length === 0) return found;
  const rows = await db
    .select()
    .from(markComments)
    .where(inArray(markComments.itemId, [...itemIds]))
    .orderBy(asc(markComments.createdAt), asc(markComments.id));
  const placeOf = (row: (typeof rows)[number]) => row.atSeconds ?? row.fromCharacter ?? Infinity;
  for (const row of rows.toSorted((a, b) => placeOf(a) - placeOf(b) || 0)) {
    const { id, itemId, body, atSeconds, fromCharacter, toCharacter } = row;
    const comment = { id, body, atSeconds, from: fromCharacter, to: toCharacter };
    found.set(itemId, [...(found.get(itemId) ?? []), comment]);
  }
  return found;
}

async function nameOf({ db }: Context, personId: string): Promise<string> {
  const [row] = await db
    .select({ name: persons.displayName })
    .from(persons)
    .where(eq(persons.id, personId));
  return row?.name ?? '';
}
