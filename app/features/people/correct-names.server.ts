import { eq } from 'drizzle-orm';
import { persons } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { changesOf } from './changes.ts';
import { lockPerson } from './keeper.server.ts';
import { nameColumns } from './person-names.server.ts';

/**
 * Keeps the names that a person gives themselves when they make their account; what was there before
 * stays in the audit record. Call it inside a transaction.
 */
export async function correctNames(
  ctx: Context<Actor | null>,
  { personId, names }: { personId: string; names: { legalName: string; displayName: string } },
): Promise<void> {
  const before = await lockPerson(ctx, personId);
  const after = nameColumns({ ...names, kana: before.kana });
  const changes = changesOf(before, after);
  if (!changes) return;
  await ctx.db.update(persons).set(after).where(eq(persons.id, personId));
  const subject = { objectKind: 'person', objectId: personId };
  await writeAudit(ctx, { action: 'names-corrected', ...subject, body: changes });
}
