import { eq } from 'drizzle-orm';
import { editions } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { mayKeepEditions } from './policy.ts';
import { lockEdition, type Edition } from './seats.server.ts';

export type PublishEdition = { ok: true } | { ok: false; reason: 'archived' };

/**
 * Shows an edition to those it is for; whom its rule means is enrolled soon after. Doing so again
 * changes nothing.
 */
export async function publishEdition(
  ctx: Context,
  input: { editionId: string },
): Promise<PublishEdition> {
  return changeLife(ctx, input, (edition) =>
    edition.publishedAt
      ? null
      : { columns: { publishedAt: ctx.now }, action: 'edition-published', job: 'enrol-by-rule' },
  );
}

/** Closes the books on an edition: nobody comes in any more, everything stays readable. */
export async function archiveEdition(
  ctx: Context,
  input: { editionId: string },
): Promise<PublishEdition> {
  return changeLife(ctx, input, (edition) =>
    edition.archivedAt ? null : { columns: { archivedAt: ctx.now }, action: 'edition-archived' },
  );
}

interface LifeChange {
  columns: Partial<Edition>;
  action: 'edition-published' | 'edition-archived';
  job?: string;
}

async function changeLife(
  ctx: Context,
  input: { editionId: string },
  change: (edition: Edition) => LifeChange | null,
): Promise<PublishEdition> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const edition = await lockEdition(inside, input.editionId);
    const changed = change(edition);
    if (!changed) return { ok: true };
    if (edition.archivedAt) return { ok: false, reason: 'archived' };
    await tx.update(editions).set(changed.columns).where(eq(editions.id, edition.id));
    const subject = { objectKind: 'edition', objectId: edition.id };
    await writeAudit(inside, { action: changed.action, ...subject });
    if (changed.job && edition.byRule) {
      const payload = { editionId: edition.id };
      const dedupeKey = `${changed.job}:${edition.id}`;
      await enqueue(inside, { kind: changed.job, payload, dedupeKey });
    }
    return { ok: true };
  });
}
