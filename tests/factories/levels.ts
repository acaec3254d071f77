import { and, eq } from 'drizzle-orm';
import { applications, editions, enrolments } from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeCourse, tinyOutline } from './courses.ts';

const DAY_MS = 86_400_000;

export interface MadeLevel {
  editionId: string;
  courseSlug: string;
  courseId: string;
}

/** Courses of one new series, the lowest first, each with an edition that is open at the test's time. */
export async function makeLevels(
  ...parts: Partial<typeof editions.$inferInsert>[]
): Promise<MadeLevel[]> {
  const series = `series-${uuidv7()}`;
  const made: MadeLevel[] = [];
  for (const [index, part] of parts.entries()) {
    const slug = `level-${index + 1}-${series}`;
    const outline = { ...tinyOutline(slug), series: { id: series, step: index + 1 } };
    const { courseId, editionId } = await makeCourse(outline);
    const window = { enrolOpenDays: -20, enrolCloseDays: 0, endDays: 180 };
    await testDb()
      .update(editions)
      .set({ anchorAt: new Date(NOW.getTime() + 10 * DAY_MS), ...window, ...part })
      .where(eq(editions.id, editionId));
    made.push({ editionId, courseSlug: slug, courseId });
  }
  return made;
}

/** Enrols somebody in an edition by their own application. */
export async function enrolIn(actor: Actor, { editionId, courseSlug }: MadeLevel): Promise<string> {
  const result = await applyForEdition(testContext({ actor }), { editionId, courseSlug });
  if (!result.ok || result.state !== 'enrolled') throw new Error('not enrolled');
  return (await applicationOf(actor, editionId)).id;
}

/** The application of somebody to an edition as it is stored. */
export async function applicationOf({ personId }: Pick<Actor, 'personId'>, editionId: string) {
  const own = and(eq(applications.editionId, editionId), eq(applications.personId, personId));
  const [row] = await testDb().select().from(applications).where(own);
  if (!row) throw new Error('no application');
  return row;
}

/** The enrolment of somebody in an edition as it is stored. */
export async function enrolmentOf({ personId }: Pick<Actor, 'personId'>, editionId: string) {
  const own = and(eq(enrolments.editionId, editionId), eq(enrolments.personId, personId));
  const [row] = await testDb().select().from(enrolments).where(own);
  if (!row) throw new Error('no enrolment');
  return row;
}
