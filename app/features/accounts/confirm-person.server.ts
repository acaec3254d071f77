import { and, eq, gt } from 'drizzle-orm';
import { sessions } from '#db/schema/index.ts';
import { hashing } from '#app/platform/auth/hashing.server.ts';
import { clearLimit, makeTry, withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isPasswordOf } from './account-password.server.ts';
import { CHANGE_TRIES } from './limits.server.ts';

/** How long signing in is proof enough of who is there. Real time, as the lives of sessions. */
const RECENT_MS = 15 * 60_000;

export type WrongPassword = { ok: false; reason: 'wrong-password' | 'too-many-tries' };
export type Unconfirmed = WrongPassword | { ok: false; reason: 'not-confirmed' };

/** Whether the actor's session began moments ago: no password is asked for again. */
export async function isRecentlySignedIn(ctx: Context): Promise<boolean> {
  const since = new Date(realNow().getTime() - RECENT_MS);
  const own = and(eq(sessions.id, ctx.actor.sessionId), gt(sessions.createdAt, since));
  return (await ctx.db.$count(sessions, own)) > 0;
}

/** Sees that the person at a session is the one who began it, by a recent sign-in or the password. */
export async function confirmPerson(
  ctx: Context,
  password: string | undefined,
): Promise<{ ok: true } | Unconfirmed> {
  if (await isRecentlySignedIn(ctx)) return { ok: true };
  if (!password) return { ok: false, reason: 'not-confirmed' };
  return provePassword(ctx, { password, event: 'confirm' });
}

/** Checks the actor's own password; failures are limited, and told to the log as `event`. */
export async function provePassword(
  ctx: Context,
  { password, event }: { password: string; event: string },
): Promise<{ ok: true } | WrongPassword> {
  hashing.assertRoom();
  const { accountId } = ctx.actor;
  if (!(await withinLimit(ctx.db, CHANGE_TRIES, accountId))) {
    ctx.log.warn({ event: `${event}-locked`, accountId }, 'too many wrong passwords');
    return { ok: false, reason: 'too-many-tries' };
  }
  const counted = [{ limit: CHANGE_TRIES, subject: accountId }];
  if (!(await makeTry(ctx.db, counted, () => isPasswordOf(ctx, accountId, password)))) {
    ctx.log.warn({ event: `${event}-failed`, accountId }, 'wrong password');
    return { ok: false, reason: 'wrong-password' };
  }
  await clearLimit(ctx.db, CHANGE_TRIES, accountId);
  return { ok: true };
}
