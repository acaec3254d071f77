import { companyRecruiters, organisations, roleGrants } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { makePerson } from './people.ts';

let count = 0;

/** A company by its names. */
export async function makeCompany(
  parts: Partial<typeof organisations.$inferInsert> = {},
): Promise<string> {
  count += 1;
  const id = uuidv7();
  const names = { nameJa: `見本会社${count}`, nameEn: `Sample Company ${count}` };
  await testDb()
    .insert(organisations)
    .values({ id, kind: 'company', ...names, createdAt: NOW, ...parts });
  return id;
}

/** Somebody who recruits for a company, as the actor they are when signed in. */
export async function makeRecruiter(
  companyId: string,
  rank: 'owner' | 'member' = 'member',
): Promise<Actor> {
  const person = await makePerson({ roles: [], secondFactor: true });
  const grant = { role: 'recruiter', scopeKind: 'organisation', scopeId: companyId } as const;
  await testDb()
    .insert(roleGrants)
    .values({ id: uuidv7(), personId: person.personId, validFrom: NOW, ...grant });
  const { personId, email, displayName: name } = person;
  await testDb()
    .insert(companyRecruiters)
    .values({ id: uuidv7(), companyId, personId, email, name, rank, invitedAt: NOW });
  return { ...person, grants: [grant] };
}
