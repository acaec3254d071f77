import { sql } from 'drizzle-orm';
import type { Context } from '#app/platform/context.server.ts';
import { getRegradeQuestion } from './regrade-question.server.ts';

/** That a key was corrected after attempts had been marked by it. */
export interface Correction {
  questionId: string;
  at: string;
  /** Submitted attempts that nobody has had marked again. */
  attempts: number;
}

/** The correction of a question's key that submitted attempts have not followed, or null. */
export async function findCorrection(ctx: Context, questionId: string): Promise<Correction | null> {
  const { versions, newest, judgedBy } = await getRegradeQuestion(ctx, questionId);
  const before = versions.filter(
    ({ judgesAlike, relation }) => !judgesAlike && relation !== 'other',
  );
  const [last] = before;
  if (!last || judgedBy !== 'key') return null;
  const ids = before.map(({ id }) => id);
  const [row] = await ctx.db.execute<{ attempts: number }>(sql`
    select count(*)::int as attempts from attempts a
    where a.submitted_at is not null and a.returned_at is null
      and a.question_version_ids && ${sql.param(ids)}::uuid[]
      and not exists (select from regraded_answers r join regrades g on g.id = r.regrade_id
        where r.attempt_id = a.id and r.stands and g.question_id = ${questionId}::uuid
          and (g.manner = 'full' or g.version_id = ${newest.id}::uuid))`);
  const attempts = row?.attempts ?? 0;
  // What judges as the newest does has done so since the first of these versions.
  const since = versions.filter(({ number }) => number > last.number).at(-1) ?? newest;
  return attempts === 0 ? null : { questionId, at: since.at.toISOString(), attempts };
}
