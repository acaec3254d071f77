import { and, eq, isNull } from 'drizzle-orm';
import { certificates } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { confirmName, type ConfirmName } from './confirm-name.server.ts';
import { makeCertificate } from './make-certificate.server.ts';
import type { CertificateName } from './schema.ts';
import type { CertificateSnapshot } from './snapshot.ts';

export type ReissueCertificate = ConfirmName;

/**
 * Replaces the actor's certificate by one with the right name. The old code then says "replaced".
 * The same name again changes nothing.
 */
export async function reissueCertificate(
  ctx: Context,
  input: CertificateName & { enrolmentId: string },
): Promise<ReissueCertificate> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const confirmed = await confirmName(inside, input);
    if (!confirmed.ok) return confirmed;
    const current = await lockCurrent(inside, input.enrolmentId);
    if (!current) throw new AppError('not-found');
    const { name, katakana } = input;
    const before = current.snapshot as CertificateSnapshot;
    if (before.name === name && before.katakana === katakana) return { ok: true };
    const id = uuidv7();
    await tx.update(certificates).set({ replacedBy: id }).where(eq(certificates.id, current.id));
    await makeCertificate(tx, {
      id,
      enrolmentId: input.enrolmentId,
      personId: ctx.actor.personId,
      snapshot: { ...before, name, katakana },
      completedAt: current.completedAt,
      issuedAt: ctx.now,
    });
    await writeAudit(inside, {
      action: 'certificate-reissued',
      objectKind: 'certificate',
      objectId: current.id,
      body: { before: before.name, after: name },
    });
    const payload = { personId: ctx.actor.personId };
    await enqueue(inside, { kind: 'profile-facts', payload });
    return { ok: true };
  });
}

async function lockCurrent(ctx: Context, enrolmentId: string) {
  const [current] = await ctx.db
    .select()
    .from(certificates)
    .where(
      and(
        eq(certificates.enrolmentId, enrolmentId),
        eq(certificates.personId, ctx.actor.personId),
        isNull(certificates.replacedBy),
        isNull(certificates.revokedAt),
      ),
    )
    .for('update');
  return current;
}
