import { desc, eq, sql } from 'drizzle-orm';
import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '#db/client.ts';
import { questionEntries, questions, questionVersions } from '#db/schema/index.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import type { StoredQuestion } from './stored-question.ts';

/**
 * Keeps questions in a bank: one that is new or differs from its newest version gets a version, the
 * others stay.
 * @returns the newest version of each, by public id
 */
export async function keepQuestions(
  tx: Tx,
  input: { bankId: string; questions: readonly StoredQuestion[]; now: Date },
): Promise<Map<string, string>> {
  const { bankId, now } = input;
  if (input.questions.length === 0) return new Map();
  await tx
    .insert(questions)
    .values(
      input.questions.map(({ content }) => ({
        ...{ id: uuidv7(), bankId, createdAt: now },
        publicId: content.question.id,
      })),
    )
    .onConflictDoNothing();
  const known = await newestVersions(tx, bankId);
  const kept = new Map<string, string>();
  const added: (typeof questionVersions.$inferInsert)[] = [];
  for (const question of input.questions) {
    const { id: publicId } = question.content.question;
    const newest = known.get(publicId);
    if (!newest) throw new Error(`no question ${publicId} in bank ${bankId}`);
    const same = idOfSame(newest, question);
    const id = same ?? uuidv7();
    kept.set(publicId, id);
    if (same) continue;
    const number = (newest.number ?? 0) + 1;
    const { content, key: answerKey } = question;
    added.push({ id, questionId: newest.questionId, number, content, answerKey, createdAt: now });
  }
  if (added.length > 0) await tx.insert(questionVersions).values(added);
  await keepTags(tx, input);
  return kept;
}

/** Tags belong to the question and not to a version of it: what is asked stays the same. */
async function keepTags(
  tx: Tx,
  { bankId, questions: given }: { bankId: string; questions: readonly StoredQuestion[] },
): Promise<void> {
  const tagged = given.flatMap(({ content, tags }) =>
    tags ? [{ public_id: content.question.id, tags }] : [],
  );
  if (tagged.length === 0) return;
  await tx.execute(sql`
    update ${questionEntries} e set tags = t.tags
    from jsonb_to_recordset(${JSON.stringify(tagged)}::jsonb) t (public_id text, tags text[])
    join ${questions} q on q.public_id = t.public_id and q.bank_id = ${bankId}::uuid
    where e.question_id = q.id and e.tags <> t.tags`);
}

type Newest = { id: string | null; content: unknown; answerKey: unknown };

/** The version, where it says what is given. */
function idOfSame(newest: Newest, { content, key }: StoredQuestion): string | null {
  const isSame = isDeepStrictEqual([newest.content, newest.answerKey], plain([content, key]));
  return isSame ? newest.id : null;
}

/** As the database gives it back. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function newestVersions(tx: Tx, bankId: string) {
  const rows = await tx
    .selectDistinctOn([questions.id], {
      publicId: questions.publicId,
      questionId: questions.id,
      id: questionVersions.id,
      number: questionVersions.number,
      content: questionVersions.content,
      answerKey: questionVersions.answerKey,
    })
    .from(questions)
    .leftJoin(questionVersions, eq(questionVersions.questionId, questions.id))
    .where(eq(questions.bankId, bankId))
    .orderBy(questions.id, desc(questionVersions.number));
  return new Map(rows.map((row) => [row.publicId, row]));
}
