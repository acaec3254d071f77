import { isDeepStrictEqual } from 'node:util';
import { and, asc, eq } from 'drizzle-orm';
import { bankImportFiles, bankImportItems, bankImports } from '#db/schema/index.ts';
import type { Loss } from '#app/features/question-imports/exports.ts';
import type { QuestionSource } from '#app/features/questions/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { loadBankMedia, namesInBank, type BankMedia } from './bank-media.server.ts';
import { knownQuestions, type KnownQuestion } from './known-questions.server.ts';
import { planItems, type PlannedItem } from './plan-import.ts';
import { renameFiles } from './rename-files.ts';

export type BankImportRecord = typeof bankImports.$inferSelect;

/** An import of this bank, also one that was applied; its items may have gone. @throws AppError not-found */
export async function loadBankImport(
  ctx: Context,
  { bankId, importId }: { bankId: string; importId: string },
): Promise<BankImportRecord> {
  const [record] = isUuid(importId)
    ? await ctx.db
        .select()
        .from(bankImports)
        .where(and(eq(bankImports.id, importId), eq(bankImports.bankId, bankId)))
    : [];
  if (!record) throw new AppError('not-found');
  return record;
}

export interface ImportPlan {
  items: PlannedItem<KnownQuestion>[];
  media: BankMedia;
  files: { file: string; mediaType: string }[];
  /** Of what it would do: another state of the bank gives another. */
  digest: string;
}

/** What an import would do to its bank as both are now. */
export async function planImport(
  ctx: Context,
  { id: importId, bankId }: Pick<BankImportRecord, 'id' | 'bankId'>,
): Promise<ImportPlan> {
  const media = await loadBankMedia(ctx.db, bankId);
  const files = await ctx.db
    .select({
      file: bankImportFiles.file,
      mediaType: bankImportFiles.mediaType,
      digest: bankImportFiles.digest,
    })
    .from(bankImportFiles)
    .where(eq(bankImportFiles.importId, importId));
  const names = namesInBank(media, files);
  const rows = await ctx.db
    .select()
    .from(bankImportItems)
    .where(eq(bankImportItems.importId, importId))
    .orderBy(asc(bankImportItems.item));
  const read = rows.map((row) => {
    const source = row.source as QuestionSource | null;
    return { ...row, lost: row.lost as Loss[], source: source && renameFiles(source, names) };
  });
  const known = await knownQuestions(ctx, bankId, [...new Set(read.map(({ name }) => name))]);
  const items = planItems(read, known, isDeepStrictEqual);
  return { items, media, files, digest: digestOf(items) };
}

const digestOf = (items: readonly PlannedItem<KnownQuestion>[]): string =>
  sha256(JSON.stringify(items.map(({ item, fate, known }) => [item, fate, known?.versionId])));
