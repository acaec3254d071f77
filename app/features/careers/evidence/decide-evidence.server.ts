import { and, eq } from 'drizzle-orm';
import { jlptEvidences } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { notify } from '#app/features/notifications/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayCheckEvidence } from '../policy.ts';
import { publishAgain } from '../publish-card.server.ts';
import { evidenceCheckedBy } from './queries.server.ts';
import { MOST_REASON, type DecisionFault } from './rules.ts';

export type DecideEvidence = { ok: true } | { ok: false; reason: DecisionFault };

/**
 * Says that an uploaded result shows what its person states, or why it does not. The file goes with it; the
 * person is told that there is something to read, and nothing more. An audit row says who decided what.
 */
export async function decideEvidence(
  ctx: Context,
  input: { id: string; decision: string; reason: string },
): Promise<DecideEvidence> {
  if (!mayCheckEvidence(ctx.actor)) throw new AppError('forbidden');
  const { decision, id } = input;
  if (!isUuid(id)) throw new AppError('not-found');
  const reason = input.reason.trim();
  const fault = faultOf(decision, reason);
  return ctx.db.transaction(async (tx) => {
    const [evidence] = await tx
      .select({ personId: jlptEvidences.personId, state: jlptEvidences.state })
      .from(jlptEvidences)
      .where(and(eq(jlptEvidences.id, id), evidenceCheckedBy(ctx.actor)))
      .for('update');
    if (!evidence) throw new AppError('not-found');
    if (evidence.state !== 'waiting') return { ok: false, reason: 'decided' };
    if (fault) return { ok: false, reason: fault };
    const state = decision === 'verified' ? 'verified' : 'refused';
    await settle({ ...ctx, db: tx }, { id, state, reason, personId: evidence.personId });
    return { ok: true };
  });
}

function faultOf(decision: string, reason: string): DecisionFault | null {
  if (reason.length > MOST_REASON) return 'reason-long';
  if (decision === 'verified') return null;
  if (decision !== 'refused') return 'choose';
  return reason === '' ? 'reason-needed' : null;
}

async function settle(
  ctx: Context,
  input: { id: string; state: 'verified' | 'refused'; reason: string; personId: string },
): Promise<void> {
  const { id, state, reason, personId } = input;
  const [settled] = await ctx.db
    .update(jlptEvidences)
    .set({ state, reason, bytes: null, decidedBy: ctx.actor.personId, decidedAt: ctx.now })
    .where(eq(jlptEvidences.id, id))
    .returning({ level: jlptEvidences.level, takenOn: jlptEvidences.takenOn });
  await publishAgain(ctx, personId);
  await writeAudit(ctx, {
    action: `evidence-${state}`,
    ...{ objectKind: 'person', objectId: personId, body: { evidenceId: id, ...settled, reason } },
  });
  await notify(ctx, {
    ...{ personId, template: 'new-message', params: {} },
    ...{ link: '/career/evidence', dedupeKey: `evidence-decided:${id}` },
  });
}
