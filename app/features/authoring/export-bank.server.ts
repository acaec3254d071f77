import { asc, eq } from 'drizzle-orm';
import { questionEntries, questions, questionVersions } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { StoredQuestion } from '#app/features/banks/exports.ts';
import { writeBank, type BankEntry } from '#app/features/question-imports/exports.server.ts';
import type { QuestionSource } from '#app/features/questions/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { headingOf, loadBank } from './own-bank.server.ts';
import { sourceOfStored } from './source-of-stored.server.ts';

/**
 * A bank as a file of ours: of the same bank the same bytes, and read into an empty bank and written again
 * the same. It holds the keys of all its questions, so that it was taken is on record.
 */
export async function exportBank(
  ctx: Context,
  input: { bankId: string },
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const bank = await loadBank(ctx, input.bankId);
  const rows = await ctx.db
    .select({
      ...{ name: questionEntries.name, category: questionEntries.category },
      ...{ tags: questionEntries.tags, status: questionEntries.status },
      publicId: questions.publicId,
      ...{ source: questionVersions.source, content: questionVersions.content },
      key: questionVersions.answerKey,
    })
    .from(questionEntries)
    .innerJoin(questions, eq(questions.id, questionEntries.questionId))
    .innerJoin(questionVersions, eq(questionVersions.id, questionEntries.versionId))
    .where(eq(questionEntries.bankId, bank.id))
    .orderBy(asc(questionEntries.position), asc(questionEntries.questionId));
  const text = writeBank({ bank: headingOf(bank), questions: rows.map(entryOf) });
  await writeAudit(ctx, {
    ...{ action: 'bank-exported', objectKind: 'bank', objectId: bank.id },
    body: { questions: rows.length },
  });
  const title = bank.titleJa
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 80);
  return {
    name: `${title || 'bank'}.yaml`,
    type: 'application/yaml; charset=utf-8',
    bytes: new TextEncoder().encode(text),
  };
}

interface Row {
  name: string;
  category: string | null;
  tags: string[];
  status: 'draft' | 'ready' | 'retired';
  publicId: string;
  source: unknown;
  content: unknown;
  key: unknown;
}

function entryOf({ name, category, tags, status, publicId, ...row }: Row): BankEntry {
  const source =
    row.source ?? sourceOfStored({ content: row.content, key: row.key } as StoredQuestion);
  return {
    name: name || publicId,
    ...(category === null ? {} : { category }),
    ...(tags.length > 0 ? { tags } : {}),
    ...{ status, question: source as QuestionSource },
  };
}
