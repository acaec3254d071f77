import { accounts, persons, roleGrants, ROLES } from '#db/schema/index.ts';
import { correctNames, nameColumns } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';

/**
 * Makes person, account and role, or the account of a person who is known; call it inside the transaction
 * that uses the invitation up.
 */
export async function makeInvited(
  ctx: Context<null>,
  input: {
    personId: string | null;
    legalName: string;
    displayName: string;
    email: string;
    role: string | null;
    passwordHash: string;
  },
): Promise<string> {
  const { legalName, displayName, email, passwordHash } = input;
  const names = { legalName, displayName };
  const createdAt = ctx.now;
  const accountId = uuidv7();
  if (input.personId) await correctNames(ctx, { personId: input.personId, names });
  const personId = input.personId ?? (await makePerson(ctx, { names, role: input.role }));
  await ctx.db.insert(accounts).values({ id: accountId, personId, email, passwordHash, createdAt });
  return accountId;
}

async function makePerson(
  ctx: Context<null>,
  input: { names: { legalName: string; displayName: string }; role: string | null },
): Promise<string> {
  const id = uuidv7();
  const createdAt = ctx.now;
  await ctx.db.insert(persons).values({ id, createdAt, ...nameColumns(input.names) });
  const role = ROLES.find((known) => known === input.role) ?? 'participant';
  const grant = { personId: id, role, scopeKind: 'platform', validFrom: createdAt } as const;
  await ctx.db.insert(roleGrants).values({ id: uuidv7(), ...grant });
  return id;
}
