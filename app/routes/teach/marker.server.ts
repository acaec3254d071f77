import type { ActionFunctionArgs } from '@remix-run/node';
import { addComment } from '#app/features/marking/comments.server.ts';
import { requireItem } from '#app/features/marking/own-item.server.ts';
import { commentSchema, levelsSchema, markSchema } from '#app/features/marking/schema.ts';
import {
  keepDraft,
  type MarkInput,
  type SettleItem,
} from '#app/features/marking/settle-item.server.ts';
import { takeNext } from '#app/features/marking/take-item.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Who marks. */
export async function requireMarker({
  context,
  request,
}: Pick<ActionFunctionArgs, 'context' | 'request'>) {
  const actor = await requireRole(context, request, ['trainer', 'coordinator']);
  return commandContext(context, actor);
}

const LEVEL = 'level:';

/** What a marking form says of an answer. */
export async function readMark({ params, request }: ActionFunctionArgs): Promise<ReadMark> {
  const fields = await readForm(request);
  const levels = Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith(LEVEL) && value ? [[name.slice(LEVEL.length), value]] : [],
  );
  const given = levelsSchema.safeParse(Object.fromEntries(levels));
  const said = markSchema.safeParse(fields);
  if (!given.success || !said.success) throw new AppError('unprocessable', 'not a marking form');
  const reason = fields.reason?.trim().slice(0, 1_000);
  const mark = { itemId: params.item ?? '', levels: given.data, remark: said.data.remark };
  return { mark: { ...mark, ...(reason ? { reason } : {}) }, fields };
}

interface ReadMark {
  mark: MarkInput;
  fields: Record<string, string>;
}

/** A comment that was written and not added is said with what its form does. */
export async function sayWritten(ctx: Context, read: ReadMark): Promise<Response | null> {
  return read.fields.body?.trim() ? sayComment(ctx, read) : null;
}

/**
 * Says the comment that a form carries. What else the form holds is kept where it cannot be said.
 * @returns the way back to it then, else null
 */
export async function sayComment(
  ctx: Context,
  { mark, fields }: ReadMark,
): Promise<Response | null> {
  const { itemId } = mark;
  const parsed = parseFields(commentSchema, fields);
  const said = parsed.ok
    ? await addComment(ctx, { itemId, ...parsed.value })
    : ({ ok: false, reason: parsed.faults.time ? 'time' : 'comment' } as const);
  if (said.ok) return null;
  await keepDraft(ctx, mark);
  return seeOther(`/teach/marking/${itemId}?refused=${said.reason}#comments`);
}

/** Does with an answer what a button of its form says. A comment that was written and not added goes with it. */
export async function settle(
  args: ActionFunctionArgs,
  command: (ctx: Context, mark: MarkInput) => Promise<SettleItem>,
): Promise<Response> {
  const ctx = await requireMarker(args);
  const read = await readMark(args);
  const back = await sayWritten(ctx, read);
  return back ?? onward(ctx, read.mark, await command(ctx, read.mark));
}

/**
 * Leads on from a marking form: to the next answer to the same question, or back to this one with what was
 * refused. What was filled in is kept before.
 */
async function onward(ctx: Context, input: MarkInput, result: SettleItem) {
  const here = `/teach/marking/${input.itemId}`;
  if (!result.ok) {
    if (result.reason !== 'taken') await keepDraft(ctx, input);
    return seeOther(`${here}?refused=${result.reason}`);
  }
  if (result.state === 'waiting') return seeOther(`${here}?kept=1`);
  const { item } = await requireItem(ctx, input.itemId);
  const next = await takeNext(ctx, item);
  return seeOther(next ? `/teach/marking/${next}` : '/teach/marking');
}
