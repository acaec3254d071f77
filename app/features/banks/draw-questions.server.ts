import { sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { questionEntries, questions } from '#db/schema/index.ts';
import { allotDraw } from '#app/features/questions/exports.ts';

/** So many questions that have all of these tags and, where it is said, are of one of these kinds. */
export interface DrawStratum {
  take: number;
  tags: readonly string[];
  kinds?: readonly string[];
}

/** A question that was drawn, at its newest version. */
export interface DrawnQuestion {
  questionId: string;
  versionId: string;
  publicId: string;
}

export type DrawQuestions =
  { ok: true; drawn: DrawnQuestion[][] } | { ok: false; reason: 'too-few'; found: number[] };

interface Draw {
  bankId: string;
  seed: number;
  strata: readonly DrawStratum[];
  without?: readonly string[];
}

interface Candidate extends Record<string, unknown> {
  stratum: number;
  question_id: string;
  version_id: string;
  public_id: string;
}

/**
 * Draws from the ready questions of a bank, for each stratum what it asks and no question twice. The same
 * seed draws the same of the same bank. Where there are not enough nothing is drawn, and it is told how
 * many each stratum could have had.
 * @param input.seed orders the questions, with the id of each: by the MD5 digest of both
 * @param input.without public ids of questions that are asked already: they are passed over
 */
export async function drawQuestions(db: DbOrTx, input: Draw): Promise<DrawQuestions> {
  const { strata } = input;
  const rows = await candidatesOf(db, input);
  const byId = new Map(rows.map((row) => [row.question_id, row]));
  const parts = strata.map(({ take }, stratum) => ({
    take,
    candidates: rows.filter((row) => row.stratum === stratum).map((row) => row.question_id),
  }));
  const shared = allotDraw(parts);
  if (shared.some((ids, stratum) => ids.length < (strata[stratum]?.take ?? 0))) {
    return { ok: false, reason: 'too-few', found: shared.map(({ length }) => length) };
  }
  const drawn = shared.map((ids) => ids.flatMap((id) => drawnOf(byId.get(id))));
  return { ok: true, drawn };
}

const drawnOf = (row: Candidate | undefined): DrawnQuestion[] =>
  row ? [{ questionId: row.question_id, versionId: row.version_id, publicId: row.public_id }] : [];

/** The first questions of each stratum: as many as all strata take are enough, whoever takes which. */
async function candidatesOf(
  db: DbOrTx,
  { bankId, seed, strata, without = [] }: Draw,
): Promise<Candidate[]> {
  const most = strata.reduce((sum, { take }) => sum + take, 0);
  const asked = JSON.stringify(
    strata.map(({ tags, kinds }, stratum) => ({ stratum, tags, kinds: kinds ?? null })),
  );
  const rows = await db.execute<Candidate>(sql`
    select s.stratum, e.question_id, e.version_id, q.public_id
    from jsonb_to_recordset(${asked}::jsonb) as s (stratum integer, tags text[], kinds text[])
    cross join lateral (
      select question_id, version_id, md5(${String(seed)} || ':' || question_id::text) as place
      from ${questionEntries}
      where bank_id = ${bankId}::uuid and status = 'ready' and tags @> s.tags
        and (s.kinds is null or kind = any(s.kinds))
        and not exists (select from ${questions} asked
          where asked.id = question_id and asked.public_id = any(${sql.param([...without])}::text[]))
      order by 3, 1 limit ${most}::integer) e
    join ${questions} q on q.id = e.question_id
    order by s.stratum, e.place, e.question_id`);
  return [...rows];
}
