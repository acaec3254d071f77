import { isDeepStrictEqual } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { imports } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { lockOrganisationTree } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { enqueue, type JobHandler } from '#app/platform/outbox.server.ts';
import { actingFor } from './acting.server.ts';
import { countFates, decideImport, storeDecisions, type Decided } from './decisions.server.ts';
import { lockImport, type ImportRecord } from './own-import.server.ts';
import { heldImport } from './read-import.server.ts';
import { writePlans } from './write-plans.server.ts';

/** Imports change people one after another: each sees what the one before has made. */
const IMPORT_LOCK = 'apply-import';

export type ApplyImport = { ok: true } | { ok: false; reason: 'not-ready' };

/**
 * Has an import applied: every row without a fault and without an open question, in one transaction,
 * once. To ask again changes nothing and is answered alike.
 */
export async function applyImport(ctx: Context, input: { importId: string }): Promise<ApplyImport> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const { id: importId, state, ...record } = await lockImport(inside, input.importId);
    if (state === 'applied' || state === 'applying') return { ok: true };
    if (state !== 'ready') return { ok: false, reason: 'not-ready' };
    const round = record.round + 1;
    const asked = { state: 'applying', round, appliedBy: ctx.actor.personId } as const;
    await tx.update(imports).set(asked).where(eq(imports.id, importId));
    await enqueue(inside, { kind: 'import-applying', payload: { importId, round } });
    return { ok: true };
  });
}

/**
 * Does it, for whoever asked, if they may still. Where people or organisations have changed since the
 * preview so that a row would do something else, nothing is applied and the preview is made anew.
 */
export const runApplication: JobHandler = async (ctx, { payload }) => {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext(${IMPORT_LOCK}))`);
  const record = await heldImport(ctx, payload);
  if (record?.state !== 'applying') return null;
  if (record.kind === 'organisations') await lockOrganisationTree(ctx);
  const acting = await actingFor(ctx, record.appliedBy);
  const decided = await decideImport(ctx, record, { hold: true });
  if (!acting || !isAsPreviewed(decided)) {
    await storeDecisions(ctx, record.id, decided.decisions);
    const counts = countFates(decided.decisions);
    const again = { state: 'ready', counts, outdated: acting !== null, appliedBy: null } as const;
    await ctx.db.update(imports).set(again).where(eq(imports.id, record.id));
    return null;
  }
  await apply(acting, record, decided);
  return null;
};

function isAsPreviewed({ decisions, before }: Decided): boolean {
  return [...decisions].every(([number, { fate, plan }]) => {
    const shown = before.get(number);
    return shown?.fate === fate && isDeepStrictEqual(shown.plan, plan);
  });
}

async function apply(ctx: Context, record: ImportRecord, decided: Decided) {
  const counts = countFates(decided.decisions);
  await writePlans(ctx, record.id, decided);
  const done = { state: 'applied', appliedAt: ctx.now, counts, outdated: false } as const;
  await ctx.db.update(imports).set(done).where(eq(imports.id, record.id));
  await writeAudit(ctx, {
    action: 'import-applied',
    objectKind: 'import',
    objectId: record.id,
    body: { kind: record.kind, rows: record.rowCount, ...counts },
  });
}
