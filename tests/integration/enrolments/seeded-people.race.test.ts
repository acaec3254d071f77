import { expect, it } from 'vitest';
import { createDatabase } from '#db/client.ts';
import { makeSmallCourse } from '#tests/factories/learners.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDatabaseUrl } from '#tests/setup/database.ts';
import { seedPeople } from '../../../scripts/seed/seed-people.ts';

it('seeded people have asked for the places they hold: the seats of the edition are true', async () => {
  const { slug } = await makeSmallCourse();
  const database = createDatabase(testDatabaseUrl(), { max: 2 });
  try {
    const common = { courseSlug: slug, passwordHash: 'x', now: NOW, done: () => 1 };
    await seedPeople(database, { ...common, participants: 7, seed: 1, group: 'first' });
    await seedPeople(database, { ...common, participants: 5, seed: 2, group: 'second' });
    const [edition] = await database.sql`
      select seats_taken, next_ticket from editions e join courses c on c.id = e.course_id
      where c.slug = ${slug}`;
    expect(edition).toEqual({ seats_taken: 12, next_ticket: 13 });
    const rows = await database.sql<{ ticket: number; cause: string }[]>`
      select a.ticket, ch.cause from applications a
      join enrolments e on e.id = a.enrolment_id and e.person_id = a.person_id
        and e.edition_id = a.edition_id
      join application_changes ch on ch.application_id = a.id and ch.state = a.state
      where a.state = 'enrolled' order by a.ticket`;
    expect(rows.map(({ ticket }) => ticket)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    expect(new Set(rows.map(({ cause }) => cause))).toEqual(new Set(['applied']));
  } finally {
    await database.close();
  }
});
