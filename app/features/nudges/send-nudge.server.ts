import { eq, sql } from 'drizzle-orm';
import { nudgePersons, nudges } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { markOf, planNudge, type NudgeChoice, type NudgePlan } from './plan-nudge.server.ts';
import { mayKeepNudge, mayNudge } from './policy.ts';
import { lockNudges } from './reminded.server.ts';
import { UNDO_MS } from './rules.ts';

export type SendNudge =
  { ok: true; nudgeId: string; people: number } | { ok: false; reason: 'nobody' | 'changed' };

interface SendNudgeInput {
  /** Made with the preview: with the id of one that there is nothing is sent again. */
  id: string;
  choice: NudgeChoice;
  line: string;
  /** The mark of those whom the preview found: where others are found now, nothing is sent. */
  mark: string;
}

/** Sends a nudge to those whom the actor oversees and chose; it goes out when it can be undone no more. */
export async function sendNudge(ctx: Context, input: SendNudgeInput): Promise<SendNudge> {
  if (!mayNudge(ctx.actor)) throw new AppError('forbidden');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await lockNudges(inside);
    const [known] = await tx.select().from(nudges).where(eq(nudges.id, input.id));
    if (known) return again(ctx, known);
    const { gets } = await planNudge(inside, input.choice);
    if (gets.length === 0) return { ok: false, reason: 'nobody' };
    if (markOf(gets) !== input.mark) return { ok: false, reason: 'changed' };
    await write(inside, input, gets);
    return { ok: true, nudgeId: input.id, people: gets.length };
  });
}

function again(ctx: Context, known: typeof nudges.$inferSelect): SendNudge {
  if (!mayKeepNudge(ctx.actor, known)) throw new AppError('not-found');
  return { ok: true, nudgeId: known.id, people: known.people };
}

async function write(ctx: Context, { id, line }: SendNudgeInput, gets: NudgePlan['gets']) {
  const sendAt = new Date(ctx.now.getTime() + UNDO_MS);
  const people = gets.length;
  await ctx.db
    .insert(nudges)
    .values({ id, line, people, madeBy: ctx.actor.personId, madeAt: ctx.now, sendAt });
  await ctx.db.execute(sql`
    insert into ${nudgePersons} (nudge_id, person_id, enrolment_id)
    select ${id}::uuid, person_id, enrolment_id from unnest(
      ${sql.param(gets.map(({ personId }) => personId))}::uuid[],
      ${sql.param(gets.map(({ enrolmentId }) => enrolmentId))}::uuid[]
    ) got (person_id, enrolment_id)`);
  await enqueue(ctx, {
    kind: 'nudge-step',
    payload: { nudgeId: id, after: null },
    dedupeKey: `nudge-step:${id}`,
    runAt: sendAt,
  });
  await writeAudit(ctx, {
    ...{ action: 'nudge-sent', objectKind: 'nudge', objectId: id, body: { people } },
  });
}
