import { sql } from 'drizzle-orm';
import type { Context } from '#app/platform/context.server.ts';
import { changedLines, type PreviewLine } from './changed-lines.server.ts';
import { examine, type Examined } from './examine.server.ts';
import { planRegrade, type PlanInput } from './plan-regrade.server.ts';
import { mayLower } from './policy.ts';
import type { RegradeQuestion } from './regrade-question.server.ts';
import type { Manner } from './schema.ts';

export interface RegradePreview extends Omit<Examined, 'moved'> {
  question: RegradeQuestion;
  manner: Manner;
  lowers: boolean;
  mayLower: boolean;
  /** The wording was changed too, in versions that are compared. */
  isReworded: boolean;
  /** Numbers of versions whose answers cannot be compared. */
  others: number[];
  /** Attempts that somebody is taking with one of these versions. */
  open: number;
  editions: { id: string; name: { en: string; ja: string }; attempts: number; moved: number }[];
  /** Who reaches a mark that completes something, and who would lose it. */
  reached: number;
  lost: number;
  lines: PreviewLine[];
}

/** What would change if the answers to a question were marked again. Nothing is changed by it. */
export async function previewRegrade(ctx: Context, input: PlanInput): Promise<RegradePreview> {
  const plan = await planRegrade(ctx, input);
  const { moved, ...examined } = await examine(ctx, plan);
  const { question, manner, lowers, versionIds } = plan;
  const lines = await changedLines(ctx, { moved, publicId: question.publicId });
  const effects = (effect: PreviewLine['mark']) => lines.filter(({ mark }) => mark === effect);
  const compared = question.versions.filter(({ id }) => versionIds.includes(id));
  return {
    ...{ ...examined, question, manner, lowers, mayLower: mayLower(ctx.actor), lines },
    isReworded: manner === 'key' && compared.some(({ relation }) => relation === 'reworded'),
    others: manner === 'key' ? question.versions.flatMap(numberOfOther) : [],
    open: await countOpen(ctx, versionIds),
    editions: await countEditions(ctx, versionIds, lines),
    reached: effects('reached').length,
    lost: effects('lost').length,
  };
}

const numberOfOther = ({ relation, number }: RegradeQuestion['newest']) =>
  relation === 'other' ? [number] : [];

async function countOpen({ db }: Context, versionIds: readonly string[]): Promise<number> {
  const [row] = await db.execute<{ open: number }>(sql`
    select count(*)::int as open from attempts
    where submitted_at is null and question_version_ids && ${sql.param([...versionIds])}::uuid[]`);
  return row?.open ?? 0;
}

async function countEditions(
  { db }: Context,
  versionIds: readonly string[],
  lines: readonly PreviewLine[],
) {
  const rows = await db.execute<{ id: string; en: string; ja: string; attempts: number }>(sql`
    select e.id, e.name_en as en, e.name_ja as ja, count(*)::int as attempts
    from attempts a join enrolments n on n.id = a.enrolment_id join editions e on e.id = n.edition_id
    where a.submitted_at is not null and a.returned_at is null
      and a.question_version_ids && ${sql.param([...versionIds])}::uuid[]
    group by e.id order by e.anchor_at nulls first, e.created_at, e.id`);
  return rows.map(({ id, en, ja, attempts }) => ({
    ...{ id, attempts, name: { en, ja } },
    moved: lines.filter(({ editionId }) => editionId === id).length,
  }));
}
