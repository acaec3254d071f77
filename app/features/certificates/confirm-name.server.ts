import { and, eq } from 'drizzle-orm';
import { enrolments } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { CertificateName } from './schema.ts';
import { undrawable } from '#app/platform/pdf/coverage.server.ts';

export type ConfirmName = { ok: true } | { ok: false; reason: 'undrawable'; characters: string[] };

/** Keeps the name as it should stand on the certificate of one of the actor's enrolments. */
export async function confirmName(
  ctx: Context,
  input: CertificateName & { enrolmentId: string },
): Promise<ConfirmName> {
  const characters = await undrawable(input.name + (input.katakana ?? ''));
  if (characters.length > 0) return { ok: false, reason: 'undrawable', characters };
  const changed = await ctx.db
    .update(enrolments)
    .set({
      certificateName: input.name,
      certificateKatakana: input.katakana,
      nameConfirmedAt: ctx.now,
    })
    .where(and(eq(enrolments.id, input.enrolmentId), eq(enrolments.personId, ctx.actor.personId)))
    .returning({ id: enrolments.id });
  if (changed.length === 0) throw new AppError('not-found');
  return { ok: true };
}
