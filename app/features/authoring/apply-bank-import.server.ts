import { eq } from 'drizzle-orm';
import { bankImportFiles, bankImports, banks } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { BankHeading } from '#app/features/question-imports/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import {
  loadBankImport,
  planImport,
  type BankImportRecord,
  type ImportPlan,
} from './bank-import.server.ts';
import { keepBankFiles, loadBankMedia } from './bank-media.server.ts';
import { headingColumns } from './create-bank.server.ts';
import type { KnownQuestion } from './known-questions.server.ts';
import { lockBank } from './own-bank.server.ts';
import { countFates, statusOf, type PlannedItem } from './plan-import.ts';
import type { Status } from './statuses.ts';
import { emptyBankImports } from './upload-bank-import.server.ts';
import { publicIdOf, writeQuestions, type WrittenQuestion } from './write-questions.server.ts';

export type ApplyBankImport = { ok: true } | { ok: false; reason: 'outdated' | 'gone' };

interface Asked {
  bankId: string;
  importId: string;
  /** What the preview showed, by its digest. */
  seen: string;
  /** What new questions become that the file says nothing of. */
  status: Status;
  /** The file's title and description become the bank's. */
  heading: boolean;
}

/**
 * Brings the questions of a file into their bank, in one transaction and once: to ask again changes
 * nothing and is answered alike. Where the bank has changed since the preview, nothing is done.
 */
export async function applyBankImport(ctx: Context, input: Asked): Promise<ApplyBankImport> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await lockBank(inside, input.bankId);
    const record = await loadBankImport(inside, input);
    if (record.state === 'applied') return { ok: true };
    if (record.purgedAt) return { ok: false, reason: 'gone' };
    const plan = await planImport(inside, record);
    if (plan.digest !== input.seen) return { ok: false, reason: 'outdated' };
    await apply(inside, { asked: input, record, plan });
    return { ok: true };
  });
}

async function apply(
  ctx: Context,
  { asked, record, plan }: { asked: Asked; record: BankImportRecord; plan: ImportPlan },
): Promise<void> {
  const { db, now } = ctx;
  const { bankId, importId } = asked;
  const brought = await db
    .select()
    .from(bankImportFiles)
    .where(eq(bankImportFiles.importId, importId));
  await keepBankFiles(db, { bankId, media: plan.media, brought, now });
  const media = await loadBankMedia(db, bankId);
  const questions = plan.items.flatMap((item) => writtenOf(item, asked.status));
  await writeQuestions(ctx, { bankId, media, act: 'imported', questions });
  const heading = record.heading as BankHeading | null;
  if (asked.heading && heading) {
    await db.update(banks).set(headingColumns(heading)).where(eq(banks.id, bankId));
  }
  const counts = countFates(plan.items);
  const done = { state: 'applied', counts, appliedBy: ctx.actor.personId, appliedAt: now } as const;
  await db.update(bankImports).set(done).where(eq(bankImports.id, importId));
  await db.delete(bankImportFiles).where(eq(bankImportFiles.importId, importId));
  await writeAudit(ctx, {
    ...{ action: 'questions-imported', objectKind: 'bank', objectId: bankId },
    body: { format: record.format, ...counts },
  });
}

/** What is written for an item; nothing where it changes nothing. */
function writtenOf(item: PlannedItem<KnownQuestion>, otherwise: Status): WrittenQuestion[] {
  const { fate, known, source, name, category, tags } = item;
  if (fate === 'unchanged' || fate === 'not-carried') return [];
  const questionId = known?.questionId ?? uuidv7();
  return [
    {
      ...{ questionId, name, category, tags, status: statusOf(item, otherwise) },
      number: known?.number ?? 0,
      publicId: known?.publicId ?? publicIdOf(questionId),
      source: fate === 'described' ? null : source,
    },
  ];
}

/** Throws away what was read of a file that was not applied. */
export async function discardBankImport(
  ctx: Context,
  input: { bankId: string; importId: string },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await lockBank(inside, input.bankId);
    const { id } = await loadBankImport(inside, input);
    await emptyBankImports(inside, [id]);
  });
}
