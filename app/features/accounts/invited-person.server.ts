import { accounts, persons, roleGrants, ROLES } from '#db/schema/index.ts';
import { nameColumns } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';

/** Makes person, account and role; call it inside the transaction that uses the invitation up. */
export async function makeInvited(
  ctx: Context<null>,
  input: {
    legalName: string;
    displayName: string;
    email: string;
    role: string | null;
    passwordHash: string;
  },
): Promise<string> {
  const personId = uuidv7();
  const accountId = uuidv7();
  const { legalName, displayName, email, passwordHash } = input;
  const createdAt = ctx.now;
  await ctx.db
    .insert(persons)
    .values({ id: personId, createdAt, ...nameColumns({ legalName, displayName }) });
  await ctx.db.insert(accounts).values({ id: accountId, personId, email, passwordHash, createdAt });
  const role = ROLES.find((known) => known === input.role) ?? 'participant';
  await ctx.db
    .insert(roleGrants)
    .values({ id: uuidv7(), personId, role, scopeKind: 'platform', validFrom: createdAt });
  return accountId;
}
