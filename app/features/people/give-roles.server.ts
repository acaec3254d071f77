import { sql } from 'drizzle-orm';
import { roleGrants, supervisions } from '#db/schema/index.ts';
import { writeAudits } from '#app/features/audit/exports.server.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { batches } from '#app/platform/batches.ts';
import { endSupervisions } from './end-supervisions.server.ts';
import { findSupervisors } from './find-many.server.ts';
import { requireKeeper } from './keeper.server.ts';
import { endsAfter } from './roles-held.server.ts';

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
      select from ${roleGrants}
      where ${roleGrants.personId} = person.id and ${roleGrants.role} = 'participant'
        and ${grantsHeldAt(ctx.now)})`);
}

export interface SupervisorGrant {
  personId: string;
  organisationId: string;
  validUntil: Date | null;
}

/**
 * Makes supervisors of organisations, each on record: whoever is one sees people's data. Who is one already
 * stays one for at least as long as is asked for.
 */
export async function makeSupervisors(
  ctx: Context,
  grants: readonly SupervisorGrant[],
): Promise<void> {
  requireKeeper(ctx);
  const personIds = grants.map(({ personId }) => personId);
  const rows = await findSupervisors(ctx.db, { personIds, now: ctx.now });
  const held = new Map(rows.map((row) => [keyOf(row), row]));
  await giveNew(
    ctx,
    grants.filter((grant) => !held.has(keyOf(grant))),
  );
  await prolong(
    ctx,
    grants.flatMap(({ validUntil, ...grant }) => {
      const own = held.get(keyOf(grant));
      return own && endsAfter(validUntil, own.validUntil) ? [{ ...own, until: validUntil }] : [];
    }),
  );
}

const keyOf = ({ personId, organisationId }: Omit<SupervisorGrant, 'validUntil'>) =>
  `${personId} ${organisationId}`;

async function giveNew(ctx: Context, grants: readonly SupervisorGrant[]): Promise<void> {
  const rows = grants.map(({ personId, organisationId, validUntil }) => ({
    ...{ id: uuidv7(), personId, role: 'supervisor' as const, validUntil },
    ...{ scopeKind: 'organisation' as const, scopeId: organisationId },
    ...{ validFrom: ctx.now, grantedBy: ctx.actor.personId },
  }));
  for (const values of batches(rows)) await ctx.db.insert(roleGrants).values(values);
  await writeAudits(
    ctx,
    rows.map(({ id, personId, role, scopeKind, scopeId, validUntil }) => ({
      action: 'role-granted',
      objectKind: 'person',
      objectId: personId,
      body: { grantId: id, role, scopeKind, scopeId, until: validUntil?.toISOString() ?? null },
    })),
  );
}

async function prolong(
  ctx: Context,
  grants: readonly { id: string; personId: string; validUntil: Date | null; until: Date | null }[],
): Promise<void> {
  for (const batch of batches(grants)) {
    await ctx.db.execute(sql`
      update ${roleGrants} set valid_until = longer.until
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as longer (id uuid, until timestamptz)
      where ${roleGrants.id} = longer.id`);
  }
  await writeAudits(
    ctx,
    grants.map(({ id, personId, validUntil, until }) => ({
      action: 'role-prolonged',
      objectKind: 'person',
      objectId: personId,
      body: { grantId: id, role: 'supervisor', until: { from: validUntil, to: until } },
    })),
  );
}

/** Gives stays to a supervisor each; who looked after them before does no longer. */
export async function superviseMany(
  ctx: Context,
  pairs: readonly { appointmentId: string; supervisorId: string }[],
): Promise<void> {
  requireKeeper(ctx);
  if (pairs.length === 0) return;
  const ids = pairs.map(({ appointmentId }) => appointmentId);
  await endSupervisions(ctx, sql`${supervisions.appointmentId} = any(${sql.param(ids)}::uuid[])`);
  const rows = pairs.map((pair) => ({ id: uuidv7(), startedAt: ctx.now, ...pair }));
  for (const values of batches(rows)) await ctx.db.insert(supervisions).values(values);
}
