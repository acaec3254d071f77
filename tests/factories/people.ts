import { accounts, persons, roleGrants } from '#db/schema/index.ts';
import { nameColumns } from '#app/features/people/person-names.server.ts';
import { DEFAULT_READING, isGuarded, type Actor, type Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { giveSecondFactor } from './second-factor.ts';

const EPOCH = new Date('2030-01-01T00:00:00.000Z');
let count = 0;

interface PersonParts {
  legalName?: string;
  locale?: 'en' | 'ja' | null;
  timeZone?: string;
  roles?: readonly Role[];
  /** What some roles need to be in force; who holds one has it, unless the test says otherwise. */
  secondFactor?: boolean;
  /** The account is one of the demonstration. */
  demo?: boolean;
}

/** A person with an account and roles, as the actor they are when signed in. */
export async function makePerson(parts: PersonParts = {}): Promise<Actor> {
  count += 1;
  const { legalName = `Person Number ${count}`, locale = 'en' } = parts;
  const { timeZone = 'Asia/Tokyo', roles = ['participant'] } = parts;
  const { secondFactor = roles.some(isGuarded) } = parts;
  const personId = uuidv7();
  const accountId = uuidv7();
  const email = `person-${personId}@test.example`;
  const displayName = legalName.split(' ')[0] ?? legalName;
  const person = { legalName, displayName, locale, timeZone };
  const account = { email, demo: parts.demo === true };
  const names = nameColumns({ legalName, displayName });
  await testDb()
    .insert(persons)
    .values({ id: personId, ...person, ...names, createdAt: NOW });
  await testDb()
    .insert(accounts)
    .values({ id: accountId, personId, ...account, createdAt: NOW });
  const grants = roles.map((role) => ({ role, scopeKind: 'platform' as const, scopeId: null }));
  if (grants.length > 0) {
    const rows = grants.map((grant) => ({ id: uuidv7(), personId, validFrom: EPOCH, ...grant }));
    await testDb().insert(roleGrants).values(rows);
  }
  if (secondFactor) await giveSecondFactor({ accountId });
  return {
    personId,
    accountId,
    sessionId: sha256(personId),
    ...account,
    ...person,
    arrivalOn: null,
    grants,
    reading: DEFAULT_READING,
  };
}
