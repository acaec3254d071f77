import { eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { courseItems } from '#db/schema/index.ts';
import {
  describeChange,
  type CompiledCheckUp,
  type CompiledLesson,
  type CompiledQuestion,
  type CourseChange,
  type PublicQuestion,
  type QuestionKey,
} from '#app/features/content/exports.ts';

/** What moving from one version to another would change, in titles. */
export async function loadCourseChange(
  db: DbOrTx,
  versions: { from: string; to: string },
): Promise<CourseChange> {
  return describeChange(await describe(db, versions.from), await describe(db, versions.to));
}

interface StoredCheckUp {
  definition: CompiledCheckUp;
  questions: Record<string, PublicQuestion>;
}

async function describe(db: DbOrTx, versionId: string) {
  const rows = await db
    .select({ kind: courseItems.kind, data: courseItems.data, keys: courseItems.answerKey })
    .from(courseItems)
    .where(eq(courseItems.versionId, versionId))
    .orderBy(courseItems.position);
  const questions = new Map<string, CompiledQuestion>();
  const items = rows.map((row) => {
    if (row.kind === 'lesson') return row.data as CompiledLesson;
    const stored = row.data as StoredCheckUp;
    const keys = row.keys as Record<string, QuestionKey>;
    for (const [id, question] of Object.entries(stored.questions)) {
      const key = keys[id];
      if (key)
        questions.set(id, { id, name: id, lesson: null, reserve: false, public: question, key });
    }
    return stored.definition;
  });
  return { items, questions: [...questions.values()] };
}
