import { and, eq, isNull } from 'drizzle-orm';
import { certificates } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { mayRevoke } from './policy.ts';

export type RevokeCertificate = { ok: true } | { ok: false; reason: 'no-reason' | 'not-valid' };

/** Revokes a valid certificate; only a coordinator may, and must say why. */
export async function revokeCertificate(
  ctx: Context,
  input: { code: string; reason: string },
): Promise<RevokeCertificate> {
  if (!mayRevoke(ctx.actor)) throw new AppError('forbidden');
  const reason = input.reason.trim();
  if (!reason || reason.length > 1000) return { ok: false, reason: 'no-reason' };
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .update(certificates)
      .set({ revokedAt: ctx.now })
      .where(
        and(
          eq(certificates.code, input.code),
          isNull(certificates.revokedAt),
          isNull(certificates.replacedBy),
        ),
      )
      .returning({ id: certificates.id, personId: certificates.personId });
    if (!row) return { ok: false, reason: 'not-valid' };
    await writeAudit(
      { ...ctx, db: tx },
      {
        action: 'certificate-revoked',
        objectKind: 'certificate',
        objectId: row.id,
        body: { reason },
      },
    );
    if (row.personId) {
      const payload = { personId: row.personId };
      await enqueue({ ...ctx, db: tx }, { kind: 'profile-facts', payload });
    }
    return { ok: true };
  });
}
