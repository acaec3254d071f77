import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { accounts, invitations, persons } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { isPasswordOf } from './account-password.server.ts';
import { isCommonPassword } from './common-passwords.server.ts';
import { isMailOnItsWay } from './invitation-queries.server.ts';
import { makeInvited } from './invited-person.server.ts';
import { tryLink } from './limits.server.ts';
import { maskEmail } from './mask-email.ts';
import { linkState } from './one-use-link.server.ts';
import { accountOf } from './queries.server.ts';
import type { invitationSchema } from './schema.ts';
import { unlessTaken } from './unless-taken.server.ts';

export type AcceptInvitation =
  | { ok: true; accountId: string }
  | { ok: false; reason: 'link-expired' | 'password-common' | 'email-taken' | 'too-many-tries' };

type Invitation = typeof invitations.$inferSelect;
type Input = z.infer<typeof invitationSchema> & { token: string };

/** What the page of a link says: whom it is for and by what names they are known, or why it works no more. */
export type InvitationView =
  | { state: 'open'; email: string; names: { legalName: string; displayName: string } | null }
  | { state: 'expired'; email: string; isOnItsWay: boolean }
  | { state: 'unknown' };

/** An invitation by its link. Of one that has expired the address is masked. */
export async function invitationView(ctx: Context<null>, token: string): Promise<InvitationView> {
  const invitation = await findInvitation(ctx, token);
  if (!invitation || invitation.usedAt) return { state: 'unknown' };
  const { email, personId } = invitation;
  if (linkState(invitation) === 'past') {
    const isOnItsWay = await isMailOnItsWay(ctx, invitation);
    return { state: 'expired', email: maskEmail(email), isOnItsWay };
  }
  return { state: 'open', email, names: personId ? await namesOf(ctx, personId) : null };
}

async function namesOf(ctx: Context<null>, personId: string) {
  const [names] = await ctx.db
    .select({ legalName: persons.legalName, displayName: persons.displayName })
    .from(persons)
    .where(eq(persons.id, personId));
  return names ?? null;
}

/**
 * Makes person, account and role of an invitation, or of a person who is known the account alone, with
 * their names as they correct them; the link works once. The same press again, with
 * the password just chosen, gives the same answer. No hash is made for a link that does not exist.
 */
export async function acceptInvitation(
  ctx: Context<null>,
  input: Input,
): Promise<AcceptInvitation> {
  const invitation = await findInvitation(ctx, input.token);
  const state = invitation ? linkState(invitation) : 'past';
  if (!invitation || state === 'past') return { ok: false, reason: 'link-expired' };
  if (await isCommonPassword(input.password)) return { ok: false, reason: 'password-common' };
  const tried = await tryLink(ctx.db, input.token, async () => {
    const accepted = state === 'open' ? await accept(ctx, invitation, input) : null;
    return accepted ?? repeat(ctx, invitation, input.password);
  });
  if (!tried) {
    ctx.log.warn({ event: 'invitation-locked', invitationId: invitation.id }, 'too many tries');
    return { ok: false, reason: 'too-many-tries' };
  }
  return tried.outcome;
}

/** Null when the same link was used a moment before. */
async function accept(
  ctx: Context<null>,
  { id, email, role, personId }: Invitation,
  input: Input,
): Promise<AcceptInvitation | null> {
  const passwordHash = await hashPassword(input.password, ctx.reader);
  return unlessTaken<AcceptInvitation | null>(ctx, async (inside) => {
    const [open] = await inside.db
      .select({ id: invitations.id })
      .from(invitations)
      .where(and(eq(invitations.id, id), isNull(invitations.usedAt)))
      .for('update');
    if (!open) return null;
    if (await isTaken(inside, { email, personId })) return { ok: false, reason: 'email-taken' };
    await inside.db.update(invitations).set({ usedAt: realNow() }).where(eq(invitations.id, id));
    const { displayName, legalName } = input;
    const person = { personId, displayName, legalName, email, role, passwordHash };
    const accountId = await makeInvited(inside, person);
    const subject = { objectKind: 'account', objectId: accountId };
    await writeAudit(inside, { action: 'invitation-accepted', ...subject });
    return { ok: true, accountId };
  });
}

async function repeat(
  ctx: Context<null>,
  { email }: Invitation,
  password: string,
): Promise<AcceptInvitation> {
  const accountId = await accountOf(ctx, email);
  const isSame = accountId !== null && (await isPasswordOf(ctx, accountId, password));
  return isSame ? { ok: true, accountId } : { ok: false, reason: 'link-expired' };
}

/** True when the address, or the person, has an account by now. */
async function isTaken(
  ctx: Context<null>,
  { email, personId }: Pick<Invitation, 'email' | 'personId'>,
): Promise<boolean> {
  if (await accountOf(ctx, email)) return true;
  return personId !== null && (await ctx.db.$count(accounts, eq(accounts.personId, personId))) > 0;
}

async function findInvitation(ctx: Context<null>, token: string): Promise<Invitation | undefined> {
  const [row] = await ctx.db
    .select()
    .from(invitations)
    .where(eq(invitations.tokenHash, sha256(token)));
  return row;
}
