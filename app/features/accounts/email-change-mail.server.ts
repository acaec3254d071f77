import { eq } from 'drizzle-orm';
import { emailChanges } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { JobHandler } from '#app/platform/outbox.server.ts';
import { makeToken } from '#app/platform/tokens.server.ts';
import { accountLetter, findAddressee } from './account-mail.server.ts';
import { emailChangeWords, emailNoticeWords, emailTakenWords } from './account-words.server.ts';
import { maskEmail } from './mask-email.ts';
import { accountOf } from './queries.server.ts';

/**
 * The mail to the new address: a link that confirms it. If it has an account, its holder is told so in
 * their language, and there is no link.
 */
export const emailChangeMail: JobHandler = async (ctx, job) => {
  const change = await findChange(ctx, job.payload);
  if (!change) return null;
  const taken = await accountOf(ctx, change.newEmail);
  if (taken) {
    const holder = await findAddressee(ctx, taken);
    return holder && accountLetter(holder, emailTakenWords);
  }
  const addressee = await findAddressee(ctx, change.accountId);
  if (!addressee) return null;
  const { token, tokenHash } = makeToken();
  await keepHash(ctx, change.id, { confirmHash: tokenHash });
  return accountLetter({ ...addressee, email: change.newEmail }, emailChangeWords({ token }));
};

/** The mail to the old address: what was asked, and a link that takes it back. */
export const emailChangeNoticeMail: JobHandler = async (ctx, job) => {
  const change = await findChange(ctx, job.payload);
  const addressee = change && (await findAddressee(ctx, change.accountId));
  if (!addressee) return null;
  const { token, tokenHash } = makeToken();
  await keepHash(ctx, change.id, { undoHash: tokenHash });
  const email = maskEmail(change.newEmail);
  const words = emailNoticeWords({ email, token });
  return accountLetter({ ...addressee, email: change.oldEmail }, words);
};

async function findChange(ctx: Context<null>, payload: Record<string, unknown>) {
  const { changeId } = payload as { changeId: string };
  const [change] = await ctx.db.select().from(emailChanges).where(eq(emailChanges.id, changeId));
  return change;
}

async function keepHash(
  ctx: Context<null>,
  changeId: string,
  hash: { confirmHash: string } | { undoHash: string },
): Promise<void> {
  await ctx.db.update(emailChanges).set(hash).where(eq(emailChanges.id, changeId));
}
