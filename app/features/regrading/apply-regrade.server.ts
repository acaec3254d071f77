import { and, eq, isNull } from 'drizzle-orm';
import { questionEntries, regrades } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { mayLower } from './policy.ts';
import { examine } from './examine.server.ts';
import { planRegrade, type RegradePlan } from './plan-regrade.server.ts';
import type { RegradeInput } from './schema.ts';

export type ApplyRegrade =
  | { ok: true; regradeId: string }
  | {
      ok: false;
      reason:
        | 'reason-missing'
        /** Only coordinators lower what was told. */
        | 'may-not-lower'
        /** People mark the question, or nobody does. */
        | 'not-by-key'
        /** No version of it can be compared. */
        | 'nothing-to-mark'
        /** The wording was changed too, and nobody has said that this was seen. */
        | 'reworded'
        /** It is being marked again already. */
        | 'running'
        /** Something was submitted or changed since the preview. */
        | 'changed';
    };

/**
 * Has the submitted answers to a question marked again, as the preview showed it. It is decided here, with its
 * reason on record; attempts follow one by one in a job. What is submitted from now on follows it too.
 */
export async function applyRegrade(ctx: Context, input: RegradeInput): Promise<ApplyRegrade> {
  const { question: questionId, manner, lowers, reason, seen } = input;
  const plan = await planRegrade(ctx, { questionId, manner, lowers });
  const refused = refusalOf(ctx, plan, input);
  if (refused) return { ok: false, reason: refused };
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const ofEntry = eq(questionEntries.questionId, questionId);
    // Whoever presses twice waits here, and finds it running.
    await tx
      .select({ id: questionEntries.questionId })
      .from(questionEntries)
      .where(ofEntry)
      .for('update');
    const running = and(eq(regrades.questionId, questionId), isNull(regrades.doneAt));
    if ((await tx.$count(regrades, running)) > 0) return { ok: false, reason: 'running' };
    // What was read before may have a newer key by now.
    const now = await planRegrade(inside, { questionId, manner, lowers });
    const { digest, attempts, by } = await examine(inside, now);
    if (digest !== seen) return { ok: false, reason: 'changed' };
    const id = uuidv7();
    const { versionId, versionIds } = now;
    const made = { manner, versionId, versionIds, lowers: now.lowers, reason, attempts };
    const who = { madeBy: ctx.actor.personId, madeAt: ctx.now };
    await tx.insert(regrades).values({ id, questionId, ...made, ...who });
    await writeAudit(inside, {
      ...{ action: 'question-regraded', objectKind: 'question', objectId: questionId },
      body: { regradeId: id, manner, versionId, lowers: now.lowers, reason, attempts, ...by },
    });
    await enqueue(inside, {
      kind: 'regrade-step',
      payload: { regradeId: id },
      dedupeKey: `regrade:${id}`,
    });
    return { ok: true, regradeId: id };
  });
}

type Refusal = Extract<ApplyRegrade, { ok: false }>['reason'];

function refusalOf(
  { actor }: Context,
  { question, manner, versionIds, versionId }: RegradePlan,
  { lowers, reason, reworded }: RegradeInput,
): Refusal | null {
  if (reason === '') return 'reason-missing';
  if (lowers && !mayLower(actor)) return 'may-not-lower';
  if (question.judgedBy !== 'key') return 'not-by-key';
  if (versionIds.length === 0) return 'nothing-to-mark';
  const isReworded = question.versions.some(
    ({ id, relation }) => relation === 'reworded' && id !== versionId && versionIds.includes(id),
  );
  return manner === 'key' && isReworded && !reworded ? 'reworded' : null;
}
