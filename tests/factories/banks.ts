import { and, eq } from 'drizzle-orm';
import { banks, questionEntries, questions, questionVersions } from '#db/schema/index.ts';
import { applyBankImport } from '#app/features/authoring/apply-bank-import.server.ts';
import { loadBankImport, planImport } from '#app/features/authoring/bank-import.server.ts';
import { createBank } from '#app/features/authoring/create-bank.server.ts';
import type { Status } from '#app/features/authoring/statuses.ts';
import { uploadBankImport } from '#app/features/authoring/upload-bank-import.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { testDb } from '#tests/setup/database.ts';

/** A bank of the trainers, made by whom the context names. */
export async function makeBank(ctx: Context, title = '助詞'): Promise<string> {
  const { bankId } = await createBank(ctx, { titleJa: title, titleEn: 'Particles', about: '' });
  return bankId;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A file given to a bank; throws where it cannot be read. */
export async function giveFile(
  ctx: Context,
  { bankId, text, name = 'file.txt' }: { bankId: string; text: string; name?: string },
): Promise<string> {
  const file = { name, bytes: bytesOf(text) };
  const given = await uploadBankImport(ctx, { bankId, file });
  if (!given.ok) throw new Error(`${given.reason} in line ${given.line}: ${given.detail}`);
  return given.importId;
}

interface Applied {
  bankId: string;
  importId: string;
  status?: Status;
  heading?: boolean;
}

/** Applies an import as its preview shows it. */
export async function applyAsSeen(ctx: Context, { bankId, importId, ...how }: Applied) {
  const record = await loadBankImport(ctx, { bankId, importId });
  const { digest: seen } = await planImport(ctx, record);
  const { status = 'ready', heading = false } = how;
  return applyBankImport(ctx, { bankId, importId, seen, status, heading });
}

/** The questions of a file in a bank, ready to be asked. */
export async function fillBank(
  ctx: Context,
  input: { bankId: string; text: string; name?: string; status?: Status },
): Promise<void> {
  const importId = await giveFile(ctx, input);
  await applyAsSeen(ctx, { ...input, importId });
}

/** What a bank holds: a line for each question, with the number of its newest version. */
export async function questionsIn(bankId: string) {
  return testDb()
    .select({
      ...{ id: questionEntries.questionId, name: questionEntries.name },
      ...{ kind: questionEntries.kind, status: questionEntries.status },
      ...{ tags: questionEntries.tags, number: questionVersions.number },
      ...{ revision: questionEntries.revision, category: questionEntries.category },
      versionId: questionEntries.versionId,
    })
    .from(questionEntries)
    .innerJoin(questionVersions, eq(questionVersions.id, questionEntries.versionId))
    .where(eq(questionEntries.bankId, bankId))
    .orderBy(questionEntries.position);
}

/** Everything that is stored of a bank, to see that nothing of it changed. */
export async function stateOfBank(bankId: string): Promise<string> {
  const [bank] = await testDb().select().from(banks).where(eq(banks.id, bankId));
  const entries = await testDb()
    .select()
    .from(questionEntries)
    .where(eq(questionEntries.bankId, bankId))
    .orderBy(questionEntries.position);
  const versions = await testDb()
    .select({ id: questionVersions.id })
    .from(questionVersions)
    .innerJoin(
      questions,
      and(eq(questions.id, questionVersions.questionId), eq(questions.bankId, bankId)),
    )
    .orderBy(questionVersions.id);
  return JSON.stringify({ bank, entries, versions });
}

/** Questions in Moodle's plain text, numbered. */
export function giftOf(count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const number = at + 1;
    const tag = `// [tag:level:N${(at % 5) + 1}] [tag:topic:t${at % 4}]\n`;
    return `${tag}::q-${number}::Which is number ${number}? {=${number} ~${number + 1} ~${number + 2}}\n`;
  }).join('\n');
}
