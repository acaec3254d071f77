import { and, asc, eq, sql } from 'drizzle-orm';
import { builtOnce } from '#db/built-once.ts';
import { attempts, enrolments, markingItems } from '#db/schema/index.ts';
import type { Rubric } from '#app/features/questions/exports.ts';
import { loadAnswer, shownNow } from '#app/features/quizzes/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { handedIn } from './handed-in.server.ts';
import { listComments } from './item-view.server.ts';
import { questionOf, type MarkingItem } from './own-item.server.ts';
import { pointsOf } from './rules.ts';
import type { CommentView, HandedIn, MarksView, MarkView } from './views.ts';

const ownItems = builtOnce((db) =>
  db
    .select({ item: markingItems, attempt: attempts })
    .from(markingItems)
    .innerJoin(attempts, eq(attempts.id, markingItems.attemptId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(
      and(
        eq(markingItems.attemptId, sql.placeholder('attemptId')),
        eq(enrolments.personId, sql.placeholder('personId')),
      ),
    )
    .orderBy(asc(markingItems.id)),
);

/**
 * What people said of an attempt of the actor, or null where nothing of it is for people. While one answer
 * waits nothing of the others is told, nor where the quiz does not show what answers are worth.
 */
export async function loadMarks(ctx: Context, attemptId: string): Promise<MarksView | null> {
  const rows = await ownItems(ctx.db, { attemptId, personId: ctx.actor.personId });
  const items = rows.map(({ item }) => item);
  if (items.length === 0) return null;
  const { given, rubrics } = await loadHandedIn(ctx, items);
  const unmarked = { expectedBy: null, isReturned: false, handedIn: given, marks: {} };
  const waiting = items.filter(({ state }) => state === 'waiting');
  if (waiting.length > 0) {
    const latest = Math.max(...waiting.map(({ dueAt }) => dueAt.getTime()));
    return { ...unmarked, expectedBy: new Date(latest).toISOString(), isHidden: false };
  }
  const isReturned = items.some(({ state }) => state === 'returned');
  const attempt = rows[0]?.attempt;
  // Who does it again needs to know what to do better.
  if (attempt && !isReturned && !(await shownNow(ctx, attempt)).verdict) {
    return { ...unmarked, isHidden: true };
  }
  const comments = await listComments(
    ctx,
    items.map(({ id }) => id),
  );
  const marks: Record<string, MarkView> = {};
  for (const item of items) {
    marks[item.questionId] = markView(
      item,
      rubrics.get(item.id) ?? [],
      comments.get(item.id) ?? [],
    );
  }
  return { expectedBy: null, isReturned, isHidden: false, handedIn: given, marks };
}

function markView(item: MarkingItem, rubric: Rubric, comments: CommentView[]): MarkView {
  return {
    ...{ state: item.state === 'returned' ? 'returned' : 'marked', rubric, comments },
    ...{ levels: item.levels, points: pointsOf(rubric, item.levels), remark: item.remark },
    settledAt: item.settledAt?.toISOString() ?? '',
  };
}

/** What was handed in by question, and the rubric it is marked by, by answer. */
async function loadHandedIn(ctx: Context, items: readonly MarkingItem[]) {
  const given: Record<string, HandedIn> = {};
  const rubrics = new Map<string, Rubric>();
  for (const item of items) {
    const question = await questionOf(ctx, item);
    rubrics.set(item.id, question.rubric);
    given[item.questionId] = await handedIn(ctx, question, await loadAnswer(ctx.db, item));
  }
  return { given, rubrics };
}
