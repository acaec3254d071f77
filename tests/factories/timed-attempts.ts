import { eq } from 'drizzle-orm';
import { editions, enrolments } from '#db/schema/index.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { testDb } from '#tests/setup/database.ts';
import { changed } from '../content/small-course.ts';
import { makeLearner, takeCheckUp, type Learner } from './learners.ts';
import { publish, smallCompiled } from './publications.ts';

export const TEST = 'module-1-check-up';

/** A published course whose module check-up has rules, as its author writes them. */
export async function makeRuledCourse(rules: string): Promise<string> {
  const slug = `ruled-${uuidv7()}`;
  const written = `minutes: 5, rules: ${rules} }`;
  await publish(smallCompiled(slug, changed('course.yaml', 'minutes: 5 }', written)));
  return slug;
}

/**
 * A learner of it who has done the lessons, so that the check-up waits for nothing else.
 * @param anchorAt the first day of the edition, for rules with days
 */
export async function makeRuledLearner(
  slug: string,
  anchorAt: Date | null = null,
): Promise<Learner> {
  const learner = await makeLearner(slug);
  for (const lesson of ['k1-vowels', 's1-greetings']) {
    await takeCheckUp(learner, `${lesson}-check-up`, { right: false });
  }
  const own = testDb()
    .select({ id: enrolments.editionId })
    .from(enrolments)
    .where(eq(enrolments.id, learner.enrolmentId));
  await testDb().update(editions).set({ anchorAt }).where(eq(editions.id, own));
  return learner;
}
