import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditEntries } from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { makeCompletionFile } from '#app/features/oversight/completion-file.server.ts';
import { loadCompletion } from '#app/features/oversight/completion.server.ts';
import { recordView } from '#app/features/progress/record-view.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { readTable } from '#app/platform/tables/read-table.server.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { openAttempt, takeCheckUp } from '#tests/factories/learners.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** Two towns with a learner each in one edition; the first learner has begun. */
async function classOfTwo() {
  giveSettings();
  registerFollowers();
  const edition = await makeEdition();
  const towns: string[] = [];
  for (const legalName of ['OKAFOR Ada', 'BIRCH Noa']) {
    const town = await makeOrganisation();
    const actor = await makePerson({ legalName });
    await makeAppointment({ personId: actor.personId, organisationId: town });
    const ctx = testContext({ actor });
    const done = await applyForEdition(ctx, edition);
    if (!done.ok || !done.enrolmentId) throw new Error('closed');
    if (towns.length === 0) {
      const { enrolmentId } = done;
      const slug = edition.courseSlug;
      await recordView(ctx, { enrolmentId, itemSlug: 'k1-vowels' });
      const learner = { actor, ctx, slug, enrolmentId };
      await takeCheckUp(learner, 'k1-vowels-check-up');
      await takeCheckUp(learner, 's1-greetings-check-up');
      await openAttempt(learner, 'module-1-check-up');
    }
    towns.push(town);
  }
  const overseer = async (at: string) =>
    testContext({ actor: await grantOn(await makePerson({ roles: [] }), 'supervisor', at) });
  return {
    ...edition,
    first: await overseer(towns[0] ?? ''),
    second: await overseer(towns[1] ?? ''),
  };
}

/** A revision in which a lesson called `later` stands in the place of another. */
const publishWithout = (courseId: string, slug: string) =>
  asOwner((tx) =>
    tx.execute(sql`
      insert into course_versions
        (id, course_id, revision, correction, digest, outline, published_at)
      select gen_random_uuid(), course_id, 2, 0, 'later',
        replace(outline::text, ${`"${slug}"`}, '"later"')::jsonb, now()
      from course_versions where course_id = ${courseId}`),
  );

const page = { offset: 0, limit: 25 };

describe('completion by unit', () => {
  it('has a day where a unit was completed, and one’s own people only', async () => {
    const { editionId, first, second } = await classOfTwo();
    const own = await loadCompletion(first, { editionId, ...page });
    expect(own.total).toBe(1);
    expect(own.learners[0]?.legalName).toBe('OKAFOR Ada');
    expect(own.items.length).toBeGreaterThan(2);
    const cells = own.learners[0]?.cells ?? [];
    expect(cells).toHaveLength(own.items.length);
    expect(cells.filter((cell) => cell !== null)).toContain('2031-07-01');
    const test = own.items.findIndex(({ slug }) => slug === 'module-1-check-up');
    expect(cells[test]).toBe('begun');
    const other = await loadCompletion(second, { editionId, ...page });
    expect(other.learners.map(({ legalName }) => legalName)).toEqual(['BIRCH Noa']);
    expect(other.learners[0]?.cells.every((cell) => cell === null)).toBe(true);
  });

  it('is of the course as each learner takes it: what was added or taken out since is not theirs', async () => {
    const { editionId, courseId, first } = await classOfTwo();
    await publishWithout(courseId, 's1-greetings');
    const { items, learners } = await loadCompletion(first, { editionId, ...page });
    const cellOf = (slug: string) =>
      learners[0]?.cells[items.findIndex((one) => one.slug === slug)];
    expect(items.map(({ slug }) => slug)).toEqual([
      ...['k1-vowels', 'later', 'module-1-check-up', 's1-greetings'],
    ]);
    expect(cellOf('k1-vowels')).toBe('2031-07-01');
    expect(cellOf('later')).toBe('absent');
    expect(cellOf('s1-greetings')).toBe('2031-07-01');
  });

  it('leaves as a file with one’s own people, and it is on record who took it', async () => {
    const { editionId, first } = await classOfTwo();
    const file = await makeCompletionFile(first, { editionId, locale: 'en', format: 'csv' });
    const table = await readTable(file.bytes, { fileName: file.name });
    if (!table.ok) throw new Error(table.reason);
    expect(table.sheet.rows).toHaveLength(2);
    expect(table.sheet.rows[1]?.[0]).toBe('OKAFOR Ada');
    const entries = await testDb().select().from(auditEntries);
    const taken = entries.filter(({ objectId }) => objectId === editionId);
    expect(taken).toMatchObject([{ action: 'completion-exported', actorId: first.actor.personId }]);
  });

  it('is refused for who oversees nobody, and for an edition that is not shown', async () => {
    const { editionId, first } = await classOfTwo();
    const stranger = testContext({ actor: await makePerson() });
    const ask = (ctx: typeof first, id: string) => loadCompletion(ctx, { editionId: id, ...page });
    await expect(ask(stranger, editionId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ask(first, uuidv7())).rejects.toMatchObject({ code: 'not-found' });
    await expect(ask(first, 'july')).rejects.toMatchObject({ code: 'not-found' });
    const { editionId: draft } = await makeEdition({ publishedAt: null });
    await expect(ask(first, draft)).rejects.toMatchObject({ code: 'not-found' });
  });
});
