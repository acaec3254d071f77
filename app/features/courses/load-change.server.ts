import { eq, inArray } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { courseItems, quizQuestions } from '#db/schema/index.ts';
import { loadQuestions } from '#app/features/banks/exports.server.ts';
import {
  describeChange,
  type CompiledLesson,
  type CompiledQuestion,
  type CourseChange,
} from '#app/features/content/exports.ts';

import { checkUpRule } from './check-up-rule.ts';

/** What moving from one version to another would change, in titles. */
export async function loadCourseChange(
  db: DbOrTx,
  versions: { from: string; to: string },
): Promise<CourseChange> {
  return describeChange(await describe(db, versions.from), await describe(db, versions.to));
}

async function describe(db: DbOrTx, versionId: string) {
  const rows = await db
    .select({ kind: courseItems.kind, data: courseItems.data, quiz: courseItems.quizVersionId })
    .from(courseItems)
    .where(eq(courseItems.versionId, versionId))
    .orderBy(courseItems.position);
  const quizzes = rows.flatMap(({ quiz }) => quiz ?? []);
  return {
    items: rows.map(({ kind, data }) =>
      kind === 'lesson' ? (data as CompiledLesson) : checkUpRule(data),
    ),
    questions: await questionsOf(db, quizzes),
  };
}

/** The questions that any of these quizzes may ask. */
async function questionsOf(db: DbOrTx, quizVersionIds: string[]) {
  const rows = await db
    .selectDistinct({ id: quizQuestions.questionVersionId })
    .from(quizQuestions)
    .where(inArray(quizQuestions.quizVersionId, quizVersionIds));
  const stored = await loadQuestions(
    db,
    rows.map(({ id }) => id),
  );
  return stored.map(({ content: { question }, key }): CompiledQuestion => {
    const { id } = question;
    return { id, name: id, lesson: null, reserve: false, public: question, key };
  });
}
