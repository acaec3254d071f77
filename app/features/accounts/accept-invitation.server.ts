import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { accounts, invitations, persons, roleGrants, ROLES } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { isCommonPassword } from './common-passwords.server.ts';
import type { invitationSchema } from './schema.ts';

export type AcceptInvitation =
  | { ok: true; accountId: string }
  | { ok: false; reason: 'link-expired' | 'password-common' | 'email-taken' };

/** The address an invitation is for, while it can be used. */
export async function invitedEmail(ctx: Context<null>, token: string): Promise<string | null> {
  const [row] = await ctx.db
    .select({ email: invitations.email })
    .from(invitations)
    .where(good(ctx, token));
  return row?.email ?? null;
}

/** Makes person, account and role of an invitation; the link works once. */
export async function acceptInvitation(
  ctx: Context<null>,
  input: z.infer<typeof invitationSchema> & { token: string },
): Promise<AcceptInvitation> {
  if (isCommonPassword(input.password)) return { ok: false, reason: 'password-common' };
  const passwordHash = await hashPassword(input.password);
  return ctx.db.transaction(async (tx) => {
    const [invitation] = await tx
      .select()
      .from(invitations)
      .where(good(ctx, input.token))
      .for('update');
    if (!invitation) return { ok: false, reason: 'link-expired' };
    const taken = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(sql`lower(${accounts.email})`, invitation.email.toLowerCase()));
    if (taken.length > 0) return { ok: false, reason: 'email-taken' };
    await tx.update(invitations).set({ usedAt: ctx.now }).where(eq(invitations.id, invitation.id));
    const accountId = await makePerson(tx, ctx, { ...input, ...invitation, passwordHash });
    await writeAudit(
      { ...ctx, db: tx },
      { action: 'invitation-accepted', objectKind: 'account', objectId: accountId },
    );
    return { ok: true, accountId };
  });
}

async function makePerson(
  tx: Tx,
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
  const { legalName, displayName } = input;
  await tx
    .insert(persons)
    .values({ id: personId, legalName, displayName, sortKey: legalName, createdAt: ctx.now });
  await tx.insert(accounts).values({
    id: accountId,
    personId,
    email: input.email,
    passwordHash: input.passwordHash,
    createdAt: ctx.now,
  });
  const role = ROLES.find((known) => known === input.role) ?? 'participant';
  await tx.insert(roleGrants).values({
    id: uuidv7(),
    personId,
    role,
    scopeKind: 'platform',
    validFrom: ctx.now,
  });
  return accountId;
}

function good(ctx: Context<null>, token: string) {
  return and(
    eq(invitations.tokenHash, sha256(token)),
    isNull(invitations.usedAt),
    gt(invitations.expiresAt, ctx.now),
  );
}
