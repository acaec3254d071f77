import { eq } from 'drizzle-orm';
import { certificates } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { markOfHolder } from './holder-mark.server.ts';
import type { CertificateSnapshot } from './snapshot.ts';

/**
 * Takes the name out of every certificate of a person. What is left is a mark: who holds the document
 * can still have its code checked, and the name on it, but nobody finds the name from the mark.
 */
export async function forgetHolder(ctx: Context<Actor | null>, personId: string): Promise<void> {
  const held = await ctx.db
    .select({ id: certificates.id, code: certificates.code, snapshot: certificates.snapshot })
    .from(certificates)
    .where(eq(certificates.personId, personId))
    .for('update');
  for (const { id, code, snapshot } of held) {
    const known = snapshot as CertificateSnapshot;
    const holderMark = known.holderMark ?? markOfHolder(code, known.name);
    const forgotten = { ...known, name: '', katakana: null, holderMark };
    await ctx.db.update(certificates).set({ snapshot: forgotten }).where(eq(certificates.id, id));
  }
}
