import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import { bankImportFiles, bankImportItems, bankImports } from '#db/schema/index.ts';
import type {
  FileFaultCode,
  ImportedQuestion,
  Loss,
  ReadResult,
} from '#app/features/question-imports/exports.ts';
import { readQuestions } from '#app/features/question-imports/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { filesNamed, loadBankMedia, type BankMedia } from './bank-media.server.ts';
import { loadBank } from './own-bank.server.ts';
import { mayChangeBank } from './policy.ts';

export type UploadBankImport =
  | { ok: true; importId: string }
  | { ok: false; reason: FileFaultCode; line: number | null; detail: string | null };

/** Items of files that were only looked at, or applied long ago, are not kept for ever. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;
const BATCH = 200;

/** Keeps what a file would bring, for its preview; the bank itself does not change. */
export async function uploadBankImport(
  ctx: Context,
  input: { bankId: string; file: { name: string; bytes: Uint8Array } },
): Promise<UploadBankImport> {
  const bank = await loadBank(ctx, input.bankId);
  if (!mayChangeBank(ctx.actor, bank)) throw new AppError('forbidden');
  const read = await readQuestions(input.file);
  if (!read.ok) return { ok: false, reason: read.code, line: read.line, detail: read.detail };
  const importId = uuidv7();
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await purgeBankImports(inside, bank.id);
    const media = await loadBankMedia(tx, bank.id);
    const { name: fileName } = input.file;
    await keep(inside, { importId, bankId: bank.id, fileName, read, media });
  });
  return { ok: true, importId };
}

interface Kept {
  importId: string;
  bankId: string;
  fileName: string;
  read: Extract<ReadResult, { ok: true }>;
  media: BankMedia;
}

async function keep(ctx: Context, { importId, bankId, fileName, read, media }: Kept) {
  const { questions, format, bank: heading = null } = read;
  await ctx.db.insert(bankImports).values({
    ...{ id: importId, bankId, state: 'ready', format, heading, itemCount: questions.length },
    fileName: fileName.slice(-200),
    ...{ uploadedBy: ctx.actor.personId, uploadedAt: ctx.now },
  });
  const brought = new Set(read.media.map(({ file }) => file));
  for (let from = 0; from < questions.length; from += BATCH) {
    const batch = questions.slice(from, from + BATCH);
    const rows = batch.map((question) => ({
      ...{ importId, ...question },
      lost: [...question.lost, ...missingFiles(question, { brought, media })],
    }));
    await ctx.db.insert(bankImportItems).values(rows);
  }
  for (const { file, type: mediaType, bytes } of read.media) {
    const digest = sha256(bytes);
    await ctx.db.insert(bankImportFiles).values({ importId, file, mediaType, digest, bytes });
  }
}

/** Files that a question names, and neither its file brings nor the bank has. */
function missingFiles(
  { source, line }: ImportedQuestion,
  { brought, media }: { brought: ReadonlySet<string>; media: BankMedia },
): Loss[] {
  if (!source) return [];
  return filesNamed(source)
    .filter((file) => !brought.has(file) && !media.files.has(file))
    .map((file) => ({ code: 'file-missing', detail: file.slice(0, 120), line }));
}

/** Empties imports of a bank that are old. */
async function purgeBankImports(ctx: Context, bankId: string): Promise<void> {
  const before = new Date(ctx.now.getTime() - KEPT_DAYS * DAY_MS);
  const old = await ctx.db
    .select({ id: bankImports.id })
    .from(bankImports)
    .where(
      and(
        eq(bankImports.bankId, bankId),
        isNull(bankImports.purgedAt),
        lt(bankImports.uploadedAt, before),
      ),
    );
  await emptyBankImports(
    ctx,
    old.map(({ id }) => id),
  );
}

/** Takes away what was read of these files and what they were called; that they were given stays on record. */
export async function emptyBankImports(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const all = [...ids];
  await ctx.db.delete(bankImportFiles).where(inArray(bankImportFiles.importId, all));
  await ctx.db.delete(bankImportItems).where(inArray(bankImportItems.importId, all));
  await ctx.db
    .update(bankImports)
    .set({ purgedAt: ctx.now, fileName: '' })
    .where(inArray(bankImports.id, all));
}
