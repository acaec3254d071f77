import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemDueDates, persons } from '#db/schema/index.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { makeEnrolment } from '#tests/factories/enrolments.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeSomebody, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

/** Somebody in Chicago with a post and a deadline on the last evening of July in Japan. */
async function abroad() {
  const town = await makeOrganisation({ nameEn: 'Riverside', nameJa: '川辺町' });
  const actor = await makePerson({ timeZone: 'America/Chicago' });
  await makeAppointment({ personId: actor.personId, organisationId: town });
  const edition = await makeEdition();
  await makeEnrolment(actor, edition);
  const due = { itemSlug: 'k1-vowels', dueAt: new Date('2031-07-31T14:59:59Z') };
  await testDb()
    .insert(itemDueDates)
    .values({ editionId: edition.editionId, ...due });
  return { actor, town, page: `/admin/people/${actor.personId}/timeline` };
}

const plain = (html: string) =>
  html
    .replaceAll(/<script[^]*?<\/script>/g, '')
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('a timeline', () => {
  it('shows a deadline in the reader’s zone with Japan’s beside it, in both languages', async () => {
    const { actor } = await abroad();
    const cookie = await signIn(actor);
    const en = plain((await product.ask('/account/timeline', { cookie })).text);
    expect(en).toContain('Post begins: Riverside (ALT)');
    expect(en).toContain('Thu 31 July 2031, 09:59 (Thu 31 July, 23:59 in Japan)');
    const ja = plain((await product.ask('/account/timeline?lang=ja', { cookie })).text);
    expect(ja).toContain('任用の開始：川辺町（ALT）');
    expect(ja).toContain('段階：来日直後');
  });

  it('is linked from the settings and from the record of a person', async () => {
    const { actor, page } = await abroad();
    const settings = await product.ask('/account', { cookie: await signIn(actor) });
    expect(settings.text).toContain('href="/account/timeline"');
    const coordinator = await signIn(await makeSomebody({ roles: ['coordinator'] }));
    const record = await product.ask(page.replace('/timeline', ''), { cookie: coordinator });
    expect(record.text).toContain(`href="${page}"`);
  });

  it('is shown to coordinators and to who oversees that person, and not found by others', async () => {
    const { actor, town, page } = await abroad();
    await testDb()
      .update(persons)
      .set({ legalName: 'HIDDEN Ada' })
      .where(eq(persons.id, actor.personId));
    const own = await grantOn(await makePerson({ roles: [] }), 'supervisor', town);
    const other = await makePerson({ roles: [] });
    const elsewhere = await grantOn(other, 'advisor', await makeOrganisation());
    for (const [somebody, status] of [
      [await makeSomebody({ roles: ['coordinator'] }), 200],
      [own, 200],
      [elsewhere, 404],
      [actor, 403],
    ] as const) {
      const answer = await product.ask(page, { cookie: await signIn(somebody) });
      expect(answer.status).toBe(status);
      expect(answer.text.includes('HIDDEN Ada')).toBe(status === 200);
    }
  });
});
