import { appointments, organisations, roleGrants } from '#db/schema/index.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const LONG_AGO = new Date('2020-01-01T00:00:00Z');
let count = 0;

/** An invented organisation. */
export async function makeOrganisation(
  parts: Partial<typeof organisations.$inferInsert> = {},
): Promise<string> {
  count += 1;
  const id = uuidv7();
  await testDb()
    .insert(organisations)
    .values({
      id,
      kind: 'contracting',
      nameJa: `第${count}町`,
      nameEn: `Town ${count}`,
      invented: true,
      createdAt: NOW,
      ...parts,
    });
  return id;
}

/** A post of a person, running at the test's time unless told otherwise. */
export async function makeAppointment(
  parts: Partial<typeof appointments.$inferInsert> & { personId: string; organisationId: string },
): Promise<string> {
  const id = uuidv7();
  await testDb()
    .insert(appointments)
    .values({
      id,
      kind: 'ALT',
      startsOn: '2030-07-28',
      endsOn: '2032-07-27',
      createdAt: NOW,
      ...parts,
    });
  return id;
}

/** Gives an actor a role on an organisation, in the database and in their hand. */
export async function grantOn(actor: Actor, role: Role, scopeId: string): Promise<Actor> {
  const grant = { role, scopeKind: 'organisation' as const, scopeId };
  await testDb()
    .insert(roleGrants)
    .values({ id: uuidv7(), personId: actor.personId, validFrom: LONG_AGO, ...grant });
  return { ...actor, grants: [...actor.grants, grant] };
}
