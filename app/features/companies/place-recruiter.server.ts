import { companyRecruiters, persons } from '#db/schema/index.ts';
import { accountOf, inviteKnown } from '#app/features/accounts/exports.server.ts';
import { grantOnce, nameColumns } from '#app/features/people/exports.server.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { enqueue } from '#app/platform/outbox.server.ts';

export interface NewRecruiter {
  companyId: string;
  email: string;
  name: string;
  rank: 'owner' | 'member';
}

/**
 * Enters somebody who recruits for a company, gives them the role on it and invites them by mail; call it
 * inside a transaction, where it was judged that the actor may. An address that has an account gets
 * nothing but a letter to its holder: whoever invites learns nothing of accounts, and gives no role to one.
 */
export async function placeRecruiter(ctx: Context, input: NewRecruiter): Promise<void> {
  const { companyId, email } = input;
  const id = uuidv7();
  const accountId = await accountOf({ ...ctx, actor: null }, email);
  const personId = accountId ? null : await enterPerson(ctx, input);
  const times = { invitedBy: ctx.actor.personId, invitedAt: ctx.now };
  await ctx.db.insert(companyRecruiters).values({ id, personId, ...input, ...times });
  if (accountId) {
    const payload = { recruiterId: id, accountId };
    await enqueue(ctx, { kind: 'recruiter-known-mail', payload });
  }
  await writeAudit(ctx, {
    ...({ action: 'recruiter-invited', objectKind: 'organisation' } as const),
    ...{ objectId: companyId, body: { recruiterId: id, rank: input.rank } },
  });
}

async function enterPerson(ctx: Context, { companyId, email, name }: NewRecruiter) {
  const personId = uuidv7();
  const names = nameColumns({ legalName: name, displayName: name });
  await ctx.db
    .insert(persons)
    .values({ id: personId, ...names, workEmail: email, createdAt: ctx.now });
  const role = { role: 'recruiter', organisationId: companyId, validUntil: null } as const;
  await grantOnce(ctx, { personId, ...role });
  await inviteKnown(ctx, { personId, email });
  return personId;
}
