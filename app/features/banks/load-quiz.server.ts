import { asc, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { questions, questionVersions, quizQuestions, quizVersions } from '#db/schema/index.ts';
import { makeVersionCache } from '#app/platform/version-cache.server.ts';
import { quizDefinitionSchema, type Quiz } from './quiz-definition.ts';

const quizzes = makeVersionCache<Quiz>(512);

/** A version of a quiz; it never changes, so a process reads it once. */
export async function loadQuiz(db: DbOrTx, versionId: string): Promise<Quiz> {
  return quizzes.get(versionId, async () => {
    const [version] = await db
      .select({ definition: quizVersions.definition })
      .from(quizVersions)
      .where(eq(quizVersions.id, versionId));
    if (!version) throw new Error(`no version ${versionId} of a quiz`);
    const definition = quizDefinitionSchema.parse(version.definition);
    const rows = await db
      .select({
        section: quizQuestions.section,
        versionId: quizQuestions.questionVersionId,
        publicId: questions.publicId,
      })
      .from(quizQuestions)
      .innerJoin(questionVersions, eq(questionVersions.id, quizQuestions.questionVersionId))
      .innerJoin(questions, eq(questions.id, questionVersions.questionId))
      .where(eq(quizQuestions.quizVersionId, versionId))
      .orderBy(asc(quizQuestions.position));
    const asked = definition.sections.map((_, index) =>
      rows.flatMap(({ section, ...row }) => (section === index + 1 ? [row] : [])),
    );
    return { definition, asked };
  });
}
