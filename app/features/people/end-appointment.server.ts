import { and, eq } from 'drizzle-orm';
import { appointments, supervisions } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { addDays } from '#app/platform/japan-day.ts';
import { endSupervisions } from './end-supervisions.server.ts';
import { lockPerson, refusedPlace, requireKeeper, type PlaceRefusal } from './keeper.server.ts';
import { yearOf } from './posts.ts';

export type EndAppointment = { ok: true } | { ok: false; reason: 'outside-post' | 'already-left' };
type Appointment = typeof appointments.$inferSelect;

/** Says that somebody left a post before its last day, or never came. */
export async function endAppointment(
  ctx: Context,
  input: {
    personId: string;
    appointmentId: string;
    leftOn: string;
    leaving: 'withdrew' | 'not-arrived';
  },
): Promise<EndAppointment> {
  requireKeeper(ctx);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const post = await lockPost(inside, input);
    const reason = refusalOf(post, input);
    if (reason) return { ok: false, reason };
    await leave(inside, post, input);
    return { ok: true };
  });
}

export type TransferPerson =
  | { ok: true; appointmentId: string }
  | { ok: false; reason: 'outside-post' | 'already-left' | 'same-organisation' | PlaceRefusal };

/** Ends a post the day before `on` and begins one elsewhere: same work, same last day, years go on. */
export async function transferPerson(
  ctx: Context,
  input: {
    personId: string;
    appointmentId: string;
    organisationId: string;
    workplaceId?: string | undefined;
    on: string;
  },
): Promise<TransferPerson> {
  requireKeeper(ctx);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const post = await lockPost(inside, input);
    const leftOn = addDays(input.on, -1);
    const reason = refusalOf(post, { leftOn, leaving: 'transferred' });
    if (reason) return { ok: false, reason };
    if (post.organisationId === input.organisationId)
      return { ok: false, reason: 'same-organisation' };
    const place = await refusedPlace(inside, input, [post.workplaceId]);
    if (place) return { ok: false, reason: place };
    await leave(inside, post, { leftOn, leaving: 'transferred' });
    return { ok: true, appointmentId: await goOn(inside, post, input) };
  });
}

/** Enters the stay that follows one that is left. */
async function goOn(
  ctx: Context,
  post: Appointment,
  input: { organisationId: string; workplaceId?: string | undefined; on: string },
): Promise<string> {
  const { organisationId, workplaceId = null, on } = input;
  const id = uuidv7();
  const place = { organisationId, workplaceId };
  const term = { startsOn: on, yearAtStart: yearOf(post, on) };
  await ctx.db.insert(appointments).values({ ...post, id, ...place, ...term, createdAt: ctx.now });
  await writeAudit(ctx, {
    action: 'appointment-entered',
    objectKind: 'person',
    objectId: post.personId,
    body: { appointmentId: id, organisationId, transferredFrom: post.id },
  });
  return id;
}

async function lockPost(
  ctx: Context,
  { personId, appointmentId }: { personId: string; appointmentId: string },
): Promise<Appointment> {
  await lockPerson(ctx, personId);
  const own = and(eq(appointments.id, appointmentId), eq(appointments.personId, personId));
  const [post] = isUuid(appointmentId) ? await ctx.db.select().from(appointments).where(own) : [];
  if (!post) throw new AppError('not-found');
  return post;
}

function refusalOf(
  post: Appointment,
  { leftOn, leaving }: { leftOn: string; leaving: Appointment['leaving'] },
) {
  if (post.leaving) return 'already-left' as const;
  const isOutside = leftOn > post.endsOn || (leftOn < post.startsOn && leaving !== 'not-arrived');
  return isOutside ? ('outside-post' as const) : null;
}

async function leave(
  ctx: Context,
  post: Appointment,
  { leftOn, leaving }: { leftOn: string; leaving: NonNullable<Appointment['leaving']> },
): Promise<void> {
  await ctx.db.update(appointments).set({ leftOn, leaving }).where(eq(appointments.id, post.id));
  await endSupervisions(ctx, eq(supervisions.appointmentId, post.id));
  await writeAudit(ctx, {
    action: 'appointment-ended',
    objectKind: 'person',
    objectId: post.personId,
    body: { appointmentId: post.id, leftOn, leaving },
  });
}
