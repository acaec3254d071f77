import { isDeepStrictEqual } from 'node:util';
import { count, eq } from 'drizzle-orm';
import { markComments, markingItems } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Rubric } from '#app/features/questions/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { holdItems, requireItem, rubricOf, type MarkingItem } from './own-item.server.ts';
import { mayDecide } from './policy.ts';
import { publishMarks } from './publish-marks.server.ts';
import { knownLevels, openCriteria, shareOf, type Levels } from './rules.ts';

export interface MarkInput {
  itemId: string;
  levels: Levels;
  /** Words to the whole answer. */
  remark: string;
  /** Why a mark that the learner knows is made lower. */
  reason?: string;
}

export type SettleItem =
  | { ok: true; state: MarkingItem['state'] }
  /** Somebody else has it. */
  | { ok: false; reason: 'taken' }
  /** It was given back: what comes is another attempt. */
  | { ok: false; reason: 'returned' }
  | { ok: false; reason: 'levels-missing'; criteria: string[] }
  /** A mark that a learner was told is made lower by coordinators only, who say why. */
  | { ok: false; reason: 'lower' }
  | { ok: false; reason: 'nothing-said' };

/** Keeps what a marker has come to; the answer is then theirs. */
export async function keepDraft(ctx: Context, input: MarkInput): Promise<SettleItem> {
  return holding(ctx, input, async (inside, { item, rubricLevels }) => {
    if (item.state !== 'waiting') return { ok: true, state: item.state };
    await write(inside, item, { levels: rubricLevels, remark: input.remark });
    return { ok: true, state: 'waiting' };
  });
}

/**
 * Marks an answer by its rubric. Once all answers of its attempt are settled the learner is told. A mark
 * that is known may be made better by whoever gave it; it is made lower by coordinators only, with a reason.
 * The same mark again changes nothing and tells nobody.
 */
export async function markItem(ctx: Context, input: MarkInput): Promise<SettleItem> {
  return holding(ctx, input, async (inside, { item, all, rubric, rubricLevels }) => {
    if (item.state === 'returned') return { ok: false, reason: 'returned' };
    const criteria = openCriteria(rubric, rubricLevels);
    if (criteria.length > 0) return { ok: false, reason: 'levels-missing', criteria };
    if (isGiven(item, { levels: rubricLevels, remark: input.remark })) {
      return { ok: true, state: 'marked' };
    }
    const share = shareOf(rubric, rubricLevels);
    const isLower = item.share !== null && share < item.share;
    if (isLower && !(mayDecide(ctx.actor) && input.reason)) return { ok: false, reason: 'lower' };
    const settled = { state: 'marked' as const, share, settledAt: ctx.now };
    await write(inside, item, { levels: rubricLevels, remark: input.remark, ...settled });
    await audit(inside, item, {
      ...{ action: 'answer-marked', share, levels: rubricLevels },
      ...(item.state === 'marked' ? { before: { share: item.share, levels: item.levels } } : {}),
      ...(isLower ? { reason: input.reason } : {}),
    });
    await publishMarks(inside, replaced(all, { ...item, ...settled }));
    return { ok: true, state: 'marked' };
  });
}

/** Gives an answer back to be done again, with words that say what to change. */
export async function returnItem(ctx: Context, input: MarkInput): Promise<SettleItem> {
  return holding(ctx, input, async (inside, { item, all, rubricLevels }) => {
    if (item.state !== 'waiting') {
      return item.state === 'returned'
        ? { ok: true, state: 'returned' }
        : { ok: false, reason: 'lower' };
    }
    if (!input.remark && (await countComments(inside, item.id)) === 0) {
      return { ok: false, reason: 'nothing-said' };
    }
    const settled = { state: 'returned' as const, settledAt: ctx.now };
    await write(inside, item, { levels: rubricLevels, remark: input.remark, ...settled });
    await audit(inside, item, { action: 'answer-returned' });
    await publishMarks(inside, replaced(all, { ...item, ...settled }));
    return { ok: true, state: 'returned' };
  });
}

interface Held {
  item: MarkingItem;
  all: MarkingItem[];
  rubric: Rubric;
  /** The levels sent that its rubric knows. */
  rubricLevels: Record<string, string>;
}

/** Holds an answer that is the actor's to mark, unless somebody else has it. */
async function holding(
  ctx: Context,
  input: MarkInput,
  act: (inside: Context, held: Held) => Promise<SettleItem>,
): Promise<SettleItem> {
  const { enrolmentId } = await requireItem(ctx, input.itemId);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const held = await holdItems(inside, { itemId: input.itemId, enrolmentId });
    const { markerId } = held.item;
    const isOthers = markerId !== null && markerId !== ctx.actor.personId;
    if (isOthers && !(held.item.state === 'marked' && mayDecide(ctx.actor))) {
      return { ok: false, reason: 'taken' };
    }
    const rubric = await rubricOf(inside, held.item);
    const rubricLevels = knownLevels(rubric, input.levels);
    return act(inside, { ...held, rubric, rubricLevels });
  });
}

const isGiven = (item: MarkingItem, given: Pick<MarkingItem, 'levels' | 'remark'>) =>
  item.state === 'marked' &&
  item.remark === given.remark &&
  isDeepStrictEqual(item.levels, given.levels);

const replaced = (all: readonly MarkingItem[], item: MarkingItem) =>
  all.map((each) => (each.id === item.id ? item : each));

async function write(ctx: Context, item: MarkingItem, set: Partial<MarkingItem>): Promise<void> {
  const taken = item.markerId ? {} : { markerId: ctx.actor.personId, takenAt: ctx.now };
  await ctx.db
    .update(markingItems)
    .set({ ...taken, ...set })
    .where(eq(markingItems.id, item.id));
}

async function countComments({ db }: Context, itemId: string): Promise<number> {
  const [row] = await db
    .select({ comments: count() })
    .from(markComments)
    .where(eq(markComments.itemId, itemId));
  return row?.comments ?? 0;
}

function audit(
  ctx: Context,
  { id, attemptId, questionId }: MarkingItem,
  { action, ...more }: { action: 'answer-marked' | 'answer-returned'; share?: number },
): Promise<void> {
  const body = { attemptId, questionId, ...more };
  return writeAudit(ctx, { action, objectKind: 'answer', objectId: id, body });
}
