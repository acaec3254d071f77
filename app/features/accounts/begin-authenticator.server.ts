import { randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { authenticators } from '#db/schema/index.ts';
import { SECRET_BYTES } from '#app/platform/auth/totp.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { confirmPerson, type Unconfirmed } from './confirm-person.server.ts';
import { sealAuthenticator } from './second-factor-keys.server.ts';

/**
 * Makes a secret for the actor's authenticator app. It protects nothing until a code of it is given; one
 * that is in use stays so until then.
 */
export async function beginAuthenticator(
  ctx: Context,
  { password }: { password?: string | undefined },
): Promise<{ ok: true } | { ok: false; reason: 'demo-account' } | Unconfirmed> {
  if (ctx.actor.demo) return { ok: false, reason: 'demo-account' };
  const confirmed = await confirmPerson(ctx, password);
  if (!confirmed.ok) return confirmed;
  const { accountId } = ctx.actor;
  const sealedSecret = sealAuthenticator(randomBytes(SECRET_BYTES), accountId);
  await ctx.db.transaction(async (tx) => {
    await tx
      .delete(authenticators)
      .where(and(eq(authenticators.accountId, accountId), isNull(authenticators.confirmedAt)));
    await tx
      .insert(authenticators)
      .values({ id: uuidv7(), accountId, sealedSecret, createdAt: realNow() });
  });
  return { ok: true };
}
