import { enrolments } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import type { MadeCourse } from './courses.ts';

/** An enrolment of a person in a made course; `parts` sets what the test is about. */
export async function makeEnrolment(
  actor: Pick<Actor, 'personId'>,
  course: Pick<MadeCourse, 'editionId'>,
  parts: Partial<typeof enrolments.$inferInsert> = {},
): Promise<{ enrolmentId: string }> {
  const enrolmentId = uuidv7();
  await testDb()
    .insert(enrolments)
    .values({
      id: enrolmentId,
      personId: actor.personId,
      editionId: course.editionId,
      revision: 1,
      route: 'self',
      anchorAt: NOW,
      enrolledAt: NOW,
      ...parts,
    });
  return { enrolmentId };
}
