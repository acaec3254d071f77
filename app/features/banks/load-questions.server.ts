import { inArray } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { questionVersions } from '#db/schema/index.ts';
import type { StoredQuestion } from './stored-question.ts';

/** How many versions a process keeps in mind: those of the check-ups that are being taken. */
const KEPT = 4_000;
const kept = new Map<string, StoredQuestion>();

/**
 * Versions of questions, in the order asked for. They never change, so a process reads each once; what
 * it lacks it reads in one statement.
 * @throws when one does not exist
 */
export async function loadQuestions(db: DbOrTx, ids: readonly string[]): Promise<StoredQuestion[]> {
  const found = new Map(ids.flatMap(pairOf));
  const missing = [...new Set(ids)].filter((id) => !found.has(id));
  const read = missing.length > 0 ? await readQuestions(db, missing) : [];
  for (const [id, question] of read) {
    found.set(id, question);
    kept.set(id, question);
  }
  for (const id of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(id);
  }
  return ids.map((id) => {
    const question = found.get(id);
    if (!question) throw new Error(`no version ${id} of a question`);
    return question;
  });
}

function pairOf(id: string): [string, StoredQuestion][] {
  const question = kept.get(id);
  return question ? [[id, question]] : [];
}

async function readQuestions(db: DbOrTx, ids: string[]): Promise<Map<string, StoredQuestion>> {
  const rows = await db
    .select({
      id: questionVersions.id,
      content: questionVersions.content,
      key: questionVersions.answerKey,
    })
    .from(questionVersions)
    .where(inArray(questionVersions.id, ids));
  return new Map(rows.map(({ id, ...row }) => [id, row as StoredQuestion]));
}
