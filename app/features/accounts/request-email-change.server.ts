import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { emailChanges } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { provePassword } from './confirm-person.server.ts';
import { EMAIL_CHANGES } from './limits.server.ts';
import type { changeEmailSchema } from './schema.ts';

const DAY_MS = 86_400_000;
const UNDO_DAYS = 7;

export type RequestEmailChange =
  | { ok: true }
  | { ok: false; reason: 'demo-account' | 'same-email' | 'wrong-password' | 'too-many-tries' };

/**
 * Asks for another address to sign in with. The new one gets a link that confirms it within a day, the
 * old one a notice with a link that takes it back within seven. An address that has an account is not
 * told: the same is written, and its holder gets a mail instead of a link. Nothing changes yet.
 */
export async function requestEmailChange(
  ctx: Context,
  input: z.infer<typeof changeEmailSchema>,
): Promise<RequestEmailChange> {
  const { accountId, email: oldEmail } = ctx.actor;
  const newEmail = input.email;
  if (ctx.actor.demo) return { ok: false, reason: 'demo-account' };
  if (newEmail.toLowerCase() === oldEmail.toLowerCase()) return { ok: false, reason: 'same-email' };
  const proved = await provePassword(ctx, { password: input.password, event: 'change-email' });
  if (!proved.ok) return proved;
  if (!(await withinLimit(ctx.db, EMAIL_CHANGES, accountId))) {
    return { ok: false, reason: 'too-many-tries' };
  }
  const createdAt = realNow();
  const id = uuidv7();
  const after = (days: number) => new Date(createdAt.getTime() + days * DAY_MS);
  const times = { createdAt, confirmUntil: after(1), undoUntil: after(UNDO_DAYS) };
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const waiting = and(
      eq(emailChanges.accountId, accountId),
      isNull(emailChanges.confirmedAt),
      isNull(emailChanges.undoneAt),
    );
    // A link that was not pressed yet ends with the next; its notice can still take everything back.
    await tx.update(emailChanges).set({ confirmUntil: createdAt }).where(waiting);
    await tx.insert(emailChanges).values({ id, accountId, oldEmail, newEmail, ...times });
    for (const kind of ['email-change-mail', 'email-change-notice-mail']) {
      await enqueue(inside, { kind, payload: { changeId: id } });
    }
    const subject = { objectKind: 'account', objectId: accountId };
    await writeAudit(inside, { action: 'email-change-asked', ...subject, body: { newEmail } });
  });
  return { ok: true };
}
