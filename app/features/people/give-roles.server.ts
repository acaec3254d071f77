import { sql } from 'drizzle-orm';
import { roleGrants, supervisions } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { batches } from './batches.ts';
import { requireKeeper } from './keeper.server.ts';

/** Makes participants of all who are not yet; no other role is given in bulk without a record of each. */
export async function makeParticipants(ctx: Context, personIds: readonly string[]): Promise<void> {
  requireKeeper(ctx);
  const instant = sql`${ctx.now.toISOString()}::timestamptz`;
  await ctx.db.execute(sql`
    insert into ${roleGrants} (id, person_id, role, scope_kind, valid_from, granted_by)
    select gen_random_uuid(), person.id, 'participant', 'platform', ${instant},
      ${ctx.actor.personId}::uuid
    from unnest(${sql.param(personIds)}::uuid[]) as person (id)
    where not exists (
      select from ${roleGrants} held
      where held.person_id = person.id and held.role = 'participant'
        and (held.valid_until is null or held.valid_until > ${instant}))`);
}

export interface SupervisorGrant {
  personId: string;
  organisationId: string;
  validUntil: Date | null;
}

/** Makes supervisors of organisations, each on record: whoever is one sees people's data. */
export async function makeSupervisors(
  ctx: Context,
  grants: readonly SupervisorGrant[],
): Promise<void> {
  requireKeeper(ctx);
  const grantedBy = ctx.actor.personId;
  for (const { personId, organisationId, validUntil } of grants) {
    const id = uuidv7();
    const scope = { scopeKind: 'organisation', scopeId: organisationId } as const;
    const grant = { id, personId, role: 'supervisor' as const, ...scope, validUntil, grantedBy };
    await ctx.db.insert(roleGrants).values({ ...grant, validFrom: ctx.now });
    const until = validUntil?.toISOString() ?? null;
    await writeAudit(ctx, {
      action: 'role-granted',
      objectKind: 'person',
      objectId: personId,
      body: { grantId: id, role: 'supervisor', ...scope, until },
    });
  }
}

/** Gives stays to a supervisor each; who looked after them before does no longer. */
export async function superviseMany(
  ctx: Context,
  pairs: readonly { appointmentId: string; supervisorId: string }[],
): Promise<void> {
  requireKeeper(ctx);
  if (pairs.length === 0) return;
  const ids = pairs.map(({ appointmentId }) => appointmentId);
  await ctx.db
    .update(supervisions)
    .set({
      endedAt: sql`greatest(${ctx.now.toISOString()}::timestamptz, ${supervisions.startedAt})`,
    })
    .where(
      sql`${supervisions.endedAt} is null
        and ${supervisions.appointmentId} = any(${sql.param(ids)}::uuid[])`,
    );
  const rows = pairs.map((pair) => ({ id: uuidv7(), startedAt: ctx.now, ...pair }));
  for (const values of batches(rows)) await ctx.db.insert(supervisions).values(values);
}
