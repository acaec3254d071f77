import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { accounts, courses, editions, enrolments } from '#db/schema/index.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { seedDemo } from '#app/composition/seed-demo.server.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { changed } from '../../content/small-course.ts';

const COURSES = [
  ['alt-e-learning', 'alt'],
  ['global-hr-core', 'staff'],
  ['supervisor-basics', 'supervisor, advisor'],
] as const;

it('the demonstration enrols its new ALTs by rule, and has begun what is offered to staff and supervisors', async () => {
  giveSettings({ DEMO: '1' });
  registerFollowers();
  for (const [slug, who] of COURSES) {
    const line = 'studyMinutes: 30';
    await publish(
      smallCompiled(slug, changed('course.yaml', line, `${line}\nofferedTo: [${who}]`)),
    );
  }
  const takers = await asOwner(async (db) => {
    await seedDemo(testContext({ actor: null, db }));
    return db
      .select({ email: accounts.email, slug: courses.slug, route: enrolments.route })
      .from(enrolments)
      .innerJoin(accounts, eq(accounts.personId, enrolments.personId))
      .innerJoin(editions, eq(editions.id, enrolments.editionId))
      .innerJoin(courses, eq(courses.id, editions.courseId));
  });
  const of = (wanted: string) => takers.filter(({ slug }) => slug === wanted);
  const names = of('alt-e-learning').map(({ email }) => email);
  expect(names).toContain('newalt@demo.example');
  expect(names).toContain('nia.whitcombe@people.demo.example');
  expect(names).not.toContain('participant@demo.example');
  expect(new Set(of('alt-e-learning').map(({ route }) => route))).toEqual(new Set(['rule']));
  expect(of('global-hr-core')).toMatchObject([{ email: 'staff@demo.example' }]);
  expect(of('supervisor-basics')).toMatchObject([{ email: 'supervisor@demo.example' }]);
});
