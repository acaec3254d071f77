import type { z } from 'zod';
import { companyRegistrations } from '#db/schema/index.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { ALL_REGISTRATIONS, REGISTRATIONS } from './limits.server.ts';
import type { registrationSchema } from './schema.ts';

/** Forty-eight hours of real time. */
const CONFIRM_MS = 48 * 3_600_000;

export type RequestRegistration = { ok: true } | { ok: false; reason: 'too-many' };

/**
 * Keeps the registration of a company and mails a link to who asks. Nobody reads it before the link was
 * pressed; whether the company or the address is known is told to nobody.
 */
export async function requestRegistration(
  ctx: Context<Actor | null>,
  input: z.infer<typeof registrationSchema> & { locale: Locale },
): Promise<RequestRegistration> {
  const isWithin =
    (await withinLimit(ctx.db, REGISTRATIONS, input.askerEmail.toLowerCase())) &&
    (await withinLimit(ctx.db, ALL_REGISTRATIONS, ''));
  if (!isWithin) {
    ctx.log.warn({ event: 'company-registration-limited' }, 'too many registrations');
    return { ok: false, reason: 'too-many' };
  }
  const id = uuidv7();
  const createdAt = realNow();
  const confirmUntil = new Date(createdAt.getTime() + CONFIRM_MS);
  await ctx.db.transaction(async (tx) => {
    await tx.insert(companyRegistrations).values({ id, ...input, createdAt, confirmUntil });
    const job = { kind: 'company-confirmation-mail', payload: { registrationId: id } };
    await enqueue({ ...ctx, db: tx }, job);
  });
  return { ok: true };
}
