import { eq } from 'drizzle-orm';
import { invitations, persons } from '#db/schema/index.ts';
import { realNow } from '#app/platform/clock.ts';
import type { JobHandler } from '#app/platform/outbox.server.ts';
import { makeToken } from '#app/platform/tokens.server.ts';
import { accountLetter } from './account-mail.server.ts';
import { invitationWords } from './account-words.server.ts';
import { MAILED_LIFE_MS } from './invite-persons.server.ts';

/**
 * Makes the link and the mail of an invitation, in the language of the person; from now on it is good for
 * fourteen days. Nothing when it was accepted, or a later mail has been asked for.
 */
export const invitationMail: JobHandler = async (ctx, job) => {
  const { invitationId, round } = job.payload as { invitationId: string; round: number };
  const own = eq(invitations.id, invitationId);
  const [invitation] = await ctx.db.select().from(invitations).where(own).for('update');
  if (!invitation || invitation.usedAt || invitation.round !== round) return null;
  const { token, tokenHash } = makeToken();
  const sentAt = realNow();
  const expiresAt = new Date(sentAt.getTime() + MAILED_LIFE_MS);
  await ctx.db.update(invitations).set({ tokenHash, sentAt, expiresAt }).where(own);
  const [person] = invitation.personId
    ? await ctx.db
        .select({ name: persons.displayName, locale: persons.locale })
        .from(persons)
        .where(eq(persons.id, invitation.personId))
    : [];
  const { email } = invitation;
  const { name = null, locale } = person ?? {};
  return accountLetter({ email, name, locale: locale ?? 'en' }, invitationWords({ token }));
};
