import { sessions } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testDb } from '#tests/setup/database.ts';

/** A coordinator who has signed in a moment ago: nobody asks for the password again. */
export async function makeFreshCoordinator(): Promise<Actor> {
  const actor = await makePerson({ roles: ['coordinator'] });
  const now = new Date();
  const times = { createdAt: now, seenAt: now, expiresAt: now };
  await testDb()
    .insert(sessions)
    .values({ id: actor.sessionId, accountId: actor.accountId, ...times });
  return actor;
}
