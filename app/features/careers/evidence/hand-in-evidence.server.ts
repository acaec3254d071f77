import { jlptEvidences } from '#db/schema/index.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isOfType } from '#app/platform/file-signs.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { loadOwnProfile, requireProfileKeeper } from '../own-career.server.ts';
import { EVIDENCE_TYPES, sizeFault, type EvidenceFault } from './rules.ts';

const HAND_INS = { name: 'jlpt-evidence', hits: 10, windowSeconds: 86_400 };

export type HandInEvidence = { ok: true; id: string } | { ok: false; reason: EvidenceFault };

/**
 * Hands in a result of the JLPT for the level that the actor's profile states. One waits at a time: what waits
 * is taken back first. Its type is that of its bytes, whatever a browser says.
 */
export async function handInEvidence(
  ctx: Context,
  input: { file: { bytes: Uint8Array } | null },
): Promise<HandInEvidence> {
  await requireProfileKeeper(ctx);
  const { personId } = ctx.actor;
  const {
    profile: { jlpt },
  } = await loadOwnProfile(ctx);
  if (!jlpt) return { ok: false, reason: 'no-level' };
  const bytes = input.file?.bytes ?? new Uint8Array();
  const fault = sizeFault(bytes.byteLength);
  if (fault) return { ok: false, reason: fault };
  const mediaType = EVIDENCE_TYPES.find((type) => isOfType(bytes, type));
  if (!mediaType) return { ok: false, reason: 'type' };
  if (!(await withinLimit(ctx.db, HAND_INS, personId))) return { ok: false, reason: 'too-often' };
  const id = uuidv7();
  const kept = await ctx.db
    .insert(jlptEvidences)
    .values({
      ...{ id, personId, ...jlpt, mediaType, byteSize: bytes.byteLength, bytes },
      handedInAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ id: jlptEvidences.id });
  return kept.length > 0 ? { ok: true, id } : { ok: false, reason: 'waits' };
}
