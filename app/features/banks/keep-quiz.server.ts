import { and, asc, desc, eq } from 'drizzle-orm';
import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '#db/client.ts';
import { quizQuestions, quizVersions, quizzes } from '#db/schema/index.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { quizDefinitionSchema, type QuizSource } from './quiz-definition.ts';

interface KeptQuiz {
  courseId: string;
  slug: string;
  definition: QuizSource;
  /** The versions of questions that each section asks or draws from, in the order of the sections. */
  asked: readonly (readonly string[])[];
  now: Date;
}

/**
 * Keeps a quiz of a course: it gets a version where it is new or differs from its newest one.
 * @returns the version that says what was given
 */
export async function keepQuiz(tx: Tx, input: KeptQuiz): Promise<string> {
  const { definition, asked, now } = input;
  const quizId = await ensureQuiz(tx, input);
  const [newest] = await tx
    .select()
    .from(quizVersions)
    .where(eq(quizVersions.quizId, quizId))
    .orderBy(desc(quizVersions.number))
    .limit(1);
  const stored = newest && quizDefinitionSchema.parse(newest.definition);
  if (newest && isDeepStrictEqual(stored, quizDefinitionSchema.parse(definition))) {
    if (isDeepStrictEqual(await askedBy(tx, newest.id), asked)) return newest.id;
  }
  const id = uuidv7();
  const number = (newest?.number ?? 0) + 1;
  await tx.insert(quizVersions).values({ id, quizId, number, definition, createdAt: now });
  const rows = asked
    .flatMap((ids, index) => ids.map((each) => ({ section: index + 1, questionVersionId: each })))
    .map((row, index) => ({ quizVersionId: id, position: index + 1, ...row }));
  if (rows.length > 0) await tx.insert(quizQuestions).values(rows);
  return id;
}

async function ensureQuiz(tx: Tx, { courseId, slug, now }: KeptQuiz): Promise<string> {
  const id = uuidv7();
  await tx.insert(quizzes).values({ id, courseId, slug, createdAt: now }).onConflictDoNothing();
  const [quiz] = await tx
    .select({ id: quizzes.id })
    .from(quizzes)
    .where(and(eq(quizzes.courseId, courseId), eq(quizzes.slug, slug)));
  return quiz?.id ?? id;
}

async function askedBy(tx: Tx, quizVersionId: string): Promise<string[][]> {
  const rows = await tx
    .select({ section: quizQuestions.section, id: quizQuestions.questionVersionId })
    .from(quizQuestions)
    .where(eq(quizQuestions.quizVersionId, quizVersionId))
    .orderBy(asc(quizQuestions.position));
  const sections: string[][] = [];
  for (const { section, id } of rows) (sections[section - 1] ??= []).push(id);
  return sections;
}
