import { isDeepStrictEqual } from 'node:util';
import { desc, eq, sql } from 'drizzle-orm';
import { banks, questionEntries, questions, questionVersions } from '#db/schema/index.ts';
import { loadQuestions } from '#app/features/banks/exports.server.ts';
import type { StoredQuestion } from '#app/features/banks/exports.ts';
import { judgedBy } from '#app/features/questions/exports.server.ts';
import type { Bilingual, PublicQuestion } from '#app/features/questions/exports.ts';
import { digestOf } from '#app/platform/canonical-json.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayDecideOn, mayRegrade, maySeeQuestion } from './policy.ts';
import { relationOf, type Relation } from './rules.ts';

export interface QuestionVersion {
  id: string;
  number: number;
  at: Date;
  relation: Relation;
  /** Its key judges as the newest does. */
  judgesAlike: boolean;
}

/** A question whose answers may be marked again. */
export interface RegradeQuestion {
  id: string;
  publicId: string;
  bankId: string;
  name: string;
  prompt: Bilingual;
  question: PublicQuestion;
  judgedBy: ReturnType<typeof judgedBy>;
  /** The newest first. */
  versions: QuestionVersion[];
  newest: QuestionVersion;
}

/** @throws not-found for a question that the actor may not see */
export async function getRegradeQuestion(ctx: Context, id: string): Promise<RegradeQuestion> {
  if (!mayRegrade(ctx.actor)) throw new AppError('forbidden');
  const [row] = isUuid(id)
    ? await ctx.db
        .select({
          ...{ id: questions.id, publicId: questions.publicId, bankId: questions.bankId },
          ...{ name: questionEntries.name, courseId: banks.courseId },
        })
        .from(questions)
        .innerJoin(banks, eq(banks.id, questions.bankId))
        .innerJoin(questionEntries, eq(questionEntries.questionId, questions.id))
        .where(eq(questions.id, id))
    : [];
  if (!row || !maySeeQuestion(ctx.actor, row)) throw new AppError('not-found', 'no such question');
  const { courseId: _, ...known } = row;
  const found = await ctx.db
    .select({
      ...{ id: questionVersions.id, number: questionVersions.number },
      at: questionVersions.createdAt,
    })
    .from(questionVersions)
    .where(eq(questionVersions.questionId, row.id))
    .orderBy(desc(questionVersions.number));
  const stored = await loadQuestions(
    ctx.db,
    found.map((version) => version.id),
  );
  const versions = found.map((version, at) => ({
    ...version,
    ...comparedWith(stored[at] as StoredQuestion, stored[0] as StoredQuestion),
  }));
  const [newest] = versions;
  const [asked] = stored;
  if (!newest || !asked) throw new AppError('not-found', 'a question without a version');
  const { question } = asked.content;
  return {
    ...{ ...known, question, prompt: question.prompt, judgedBy: judgedBy(asked.key) },
    ...{ versions, newest, name: known.name || known.publicId },
  };
}

/** The question of a public id in the bank of a course, or null. */
export async function findQuestionOfCourse(
  { db }: Pick<Context, 'db'>,
  { courseSlug, publicId }: { courseSlug: string; publicId: string },
): Promise<string | null> {
  const [row] = await db.execute<{ id: string }>(sql`
    select q.id from questions q join banks b on b.id = q.bank_id join courses c on c.id = b.course_id
    where c.slug = ${courseSlug} and q.public_id = ${publicId}`);
  return row?.id ?? null;
}

function comparedWith(older: StoredQuestion, newest: StoredQuestion) {
  const isSame = isDeepStrictEqual(older.content, newest.content);
  return {
    relation: relationOf(older.content.question, newest.content.question, isSame),
    judgesAlike: judging(older) === judging(newest),
  };
}

/** What of a key judges: not what is only said. */
function judging({ key }: StoredQuestion): string {
  const said = ['explain', 'tests', 'feedback', 'wrong', 'model', 'shown'];
  return digestOf(Object.entries(key).filter(([name]) => !said.includes(name)));
}

/**
 * The courses in which somebody was asked one of these versions.
 * @throws forbidden where the actor does not teach in all of them: one decision holds for all
 */
export async function requireCoursesOf(ctx: Context, versionIds: readonly string[]): Promise<void> {
  const rows = await ctx.db.execute<{ id: string }>(sql`
    select distinct v.course_id as id from attempts a join course_versions v on v.id = a.version_id
    where a.question_version_ids && ${sql.param([...versionIds])}::uuid[]`);
  const ids = rows.map(({ id }) => id);
  if (!mayDecideOn(ctx.actor, ids)) throw new AppError('forbidden', 'asked in other courses too');
}
