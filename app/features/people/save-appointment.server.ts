import { and, eq, ne, sql } from 'drizzle-orm';
import { appointments } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { changesOf } from './changes.ts';
import { lockPerson, refusedPlace, requireKeeper, type PlaceRefusal } from './keeper.server.ts';
import type { AppointmentFields } from './schema.ts';

export type SaveAppointment =
  | { ok: true; appointmentId: string }
  | { ok: false; reason: 'posts-overlap' | 'outside-post' | 'jet-number-taken' | PlaceRefusal };

/** Enters a person's stay at an organisation, or changes it. Stays of one person never overlap. */
export async function saveAppointment(
  ctx: Context,
  input: { personId: string; appointmentId?: string; fields: AppointmentFields },
): Promise<SaveAppointment> {
  requireKeeper(ctx);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await lockPerson(inside, input.personId);
    const former = input.appointmentId ? await findOwn(inside, input) : null;
    const id = former?.id ?? uuidv7();
    const reason = await refusalOf(inside, { id, former }, input);
    if (reason) return { ok: false, reason };
    const columns = columnsOf(input.fields);
    const changes = former && changesOf<Partial<typeof former>>(former, columns);
    if (former && !changes) return { ok: true, appointmentId: id };
    const row = { id, personId: input.personId, createdAt: ctx.now, ...columns };
    await tx
      .insert(appointments)
      .values(row)
      .onConflictDoUpdate({ target: appointments.id, set: columns });
    await writeAudit(inside, {
      action: former ? 'appointment-changed' : 'appointment-entered',
      objectKind: 'person',
      objectId: input.personId,
      body: { appointmentId: id, ...(changes ?? {}) },
    });
    return { ok: true, appointmentId: id };
  });
}

function columnsOf({ jetNumber, workplaceId, arrivalGroup, ...fields }: AppointmentFields) {
  return {
    ...fields,
    jetNumber: jetNumber ?? null,
    workplaceId: workplaceId ?? null,
    arrivalGroup: arrivalGroup ?? null,
  };
}

async function findOwn(ctx: Context, input: { personId: string; appointmentId?: string }) {
  const { appointmentId = '', personId } = input;
  const own = and(eq(appointments.id, appointmentId), eq(appointments.personId, personId));
  const [row] = isUuid(appointmentId) ? await ctx.db.select().from(appointments).where(own) : [];
  if (!row) throw new AppError('not-found');
  return row;
}

/** A stay that was left begins and ends around the day it was left on. */
function isOutsideLeft(
  former: typeof appointments.$inferSelect | null,
  { startsOn, endsOn }: AppointmentFields,
): boolean {
  if (!former?.leftOn) return false;
  return endsOn < former.leftOn || (startsOn > former.leftOn && former.leaving !== 'not-arrived');
}

type Refusal = Extract<SaveAppointment, { ok: false }>['reason'];

async function refusalOf(
  ctx: Context,
  { id, former }: { id: string; former: typeof appointments.$inferSelect | null },
  { personId, fields }: { personId: string; fields: AppointmentFields },
): Promise<Refusal | null> {
  if (isOutsideLeft(former, fields)) return 'outside-post';
  const own = [former?.organisationId ?? null, former?.workplaceId ?? null];
  const place = await refusedPlace(ctx, fields, own);
  if (place) return place;
  const others = and(
    eq(appointments.personId, personId),
    ne(appointments.id, id),
    sql`${appointments.leaving} is distinct from 'not-arrived'`,
    sql`${appointments.startsOn} <= ${fields.endsOn}::date`,
    sql`coalesce(${appointments.leftOn}, ${appointments.endsOn}) >= ${fields.startsOn}::date`,
  );
  if ((await ctx.db.$count(appointments, others)) > 0) return 'posts-overlap';
  if (!fields.jetNumber) return null;
  const taken = and(
    eq(appointments.jetNumber, fields.jetNumber),
    ne(appointments.personId, personId),
  );
  return (await ctx.db.$count(appointments, taken)) > 0 ? 'jet-number-taken' : null;
}
