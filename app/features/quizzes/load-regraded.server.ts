import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { builtOnce } from '#db/built-once.ts';
import type { DbOrTx } from '#db/client.ts';
import { regradedAnswers, regrades } from '#db/schema/index.ts';

/** An answer that was marked again. */
export type Regraded = Awaited<ReturnType<typeof selectStanding>>[number];

/** What was marked again of attempts and stands, by attempt and question. */
export async function loadRegraded(
  db: DbOrTx,
  attemptIds: readonly string[],
): Promise<Map<string, Map<string, Regraded>>> {
  const found = new Map<string, Map<string, Regraded>>();
  if (attemptIds.length === 0) return found;
  const isAsked = inArray(regradedAnswers.attemptId, [...attemptIds]);
  const rows =
    attemptIds.length === 1
      ? await standingOfOne(db, { attemptId: attemptIds[0] })
      : await selectStanding(db, isAsked);
  for (const row of rows) {
    const own = found.get(row.attemptId) ?? new Map<string, Regraded>();
    found.set(row.attemptId, own.set(row.questionId, row));
  }
  return found;
}

/** What was marked again of one attempt, by question. */
export async function loadRegradedOf(
  db: DbOrTx,
  attemptId: string,
): Promise<ReadonlyMap<string, Regraded>> {
  return (await loadRegraded(db, [attemptId])).get(attemptId) ?? new Map<string, Regraded>();
}

const standingOfOne = builtOnce((db) =>
  selectStanding(db, eq(regradedAnswers.attemptId, sql.placeholder('attemptId'))),
);

function selectStanding(db: DbOrTx, isAsked: SQL) {
  return db
    .select({
      attemptId: regradedAnswers.attemptId,
      questionId: regradedAnswers.questionId,
      regradeId: regradedAnswers.regradeId,
      manner: regrades.manner,
      versionId: regrades.versionId,
      lowers: regrades.lowers,
      verdict: regradedAnswers.verdict,
      errorClass: regradedAnswers.errorClass,
      judgedShare: regradedAnswers.judgedShare,
      share: regradedAnswers.share,
      shareBefore: regradedAnswers.shareBefore,
      at: regradedAnswers.at,
    })
    .from(regradedAnswers)
    .innerJoin(regrades, eq(regrades.id, regradedAnswers.regradeId))
    .where(and(isAsked, regradedAnswers.stands));
}
