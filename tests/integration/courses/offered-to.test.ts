import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { courses, editions } from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { isPrivateCourse } from '#app/features/courses/private-courses.server.ts';
import { findPublishedCourse } from '#app/features/courses/queries.server.ts';
import type { OfferedTo } from '#app/platform/offered-to.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { changed } from '../../content/small-course.ts';

const withLine = (line: string) =>
  changed('course.yaml', 'studyMinutes: 30', `studyMinutes: 30\n${line}`);

async function publishFor(slug: string, offeredTo: readonly OfferedTo[], line = '') {
  const offer = offeredTo.length > 0 ? `offeredTo: [${offeredTo.join(', ')}]\n` : '';
  await publish(smallCompiled(slug, withLine(offer + line)));
  const [row] = await testDb()
    .select({ id: editions.id, audience: editions.audience, courseId: courses.id })
    .from(editions)
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(eq(courses.slug, slug));
  if (!row) throw new Error('no edition');
  return row;
}

const slugOf = () => `offered-${uuidv7()}`;

/** One of each kind of reader, with a post or a role. */
async function everybody() {
  const town = await makeOrganisation();
  const inPost = async (kind: 'ALT' | 'CIR' | 'SEA', startsOn = '2030-07-28') => {
    const actor = await makePerson();
    await makeAppointment({ personId: actor.personId, organisationId: town, kind, startsOn });
    return actor;
  };
  const holder = async (role: 'supervisor' | 'advisor' | 'staff') =>
    grantOn(await makePerson({ roles: [] }), role, town);
  return {
    newcomer: await inPost('ALT', '2031-07-27'),
    alt: await inPost('ALT'),
    cir: await inPost('CIR'),
    sea: await inPost('SEA'),
    supervisor: await holder('supervisor'),
    advisor: await holder('advisor'),
    staff: await holder('staff'),
  };
}

describe('who may enrol in a course that is always open', () => {
  it.each([
    [['staff']],
    [['supervisor', 'advisor']],
    [['alt']],
    [['alt', 'cir', 'sea']],
    [['newcomer']],
  ] as [OfferedTo[]][])('are those it is offered to, and nobody else: %j', async (offeredTo) => {
    const slug = slugOf();
    await publishFor(slug, offeredTo);
    for (const [who, actor] of Object.entries(await everybody())) {
      const done = await applyForEdition(testContext({ actor }), { courseSlug: slug });
      if (offeredTo.includes(who as OfferedTo)) expect(done, who).toMatchObject({ ok: true });
      else expect(done, who).toEqual({ ok: false, reason: 'not-in-audience' });
    }
  });

  it('is everyone where it is offered to nobody in particular', async () => {
    const slug = slugOf();
    await publishFor(slug, []);
    for (const actor of Object.values(await everybody())) {
      const done = await applyForEdition(testContext({ actor }), { courseSlug: slug });
      expect(done).toMatchObject({ ok: true, state: 'enrolled' });
    }
  });

  it('follows a change of the files, and keeps those who are in', async () => {
    const slug = slugOf();
    await publishFor(slug, []);
    const { alt, staff } = await everybody();
    await applyForEdition(testContext({ actor: alt }), { courseSlug: slug });
    const { audience } = await publishFor(slug, ['staff']);
    expect(audience).toEqual({ version: 1, roles: ['staff'] });
    const again = await applyForEdition(testContext({ actor: staff }), { courseSlug: slug });
    expect(again).toMatchObject({ ok: true });
  });

  it('stays as a coordinator has set it', async () => {
    const slug = slugOf();
    const { id } = await publishFor(slug, ['staff']);
    const own = { version: 1, roles: ['staff', 'trainer'] };
    await asOwner((tx) => tx.update(editions).set({ audience: own }).where(eq(editions.id, id)));
    expect((await publishFor(slug, ['supervisor'])).audience).toEqual(own);
  });
});

describe('the files of a course', () => {
  it('make it private, and no longer private, for queries too', async () => {
    const slug = slugOf();
    const { courseId } = await publishFor(slug, ['alt'], 'private: true');
    expect(await isPrivateCourse(testDb(), courseId)).toBe(true);
    await publishFor(slug, ['alt']);
    expect(await isPrivateCourse(testDb(), courseId)).toBe(false);
  });

  it('say for whom it is and in which language, as the outline tells', async () => {
    const slug = slugOf();
    await publishFor(slug, ['supervisor', 'advisor'], 'language: ja');
    const course = await findPublishedCourse(testDb(), slug);
    expect(course?.outline).toMatchObject({ offeredTo: ['supervisor', 'advisor'], language: 'ja' });
    expect(course?.outline).not.toHaveProperty('isPrivate');
  });

  it.each(['offeredTo: [alt, staff]', 'offeredTo: [alt, alt]'])(
    'are refused where no rule could say who is meant: %s',
    (line) => {
      expect(() => smallCompiled('refused', withLine(line))).toThrow();
    },
  );
});
