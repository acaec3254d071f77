import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  allocations,
  auditBodies,
  auditEntries,
  fairCompanies,
  fairs,
  meetings,
  nameConsents,
  participantChoices,
  participantWishes,
  publishedNames,
} from '#db/schema/index.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { addWish, wishStateOf } from '#app/features/choices/add-wish.server.ts';
import { cancelParticipation } from '#app/features/choices/cancel-participation.server.ts';
import { NAME_TEXT } from '#app/features/choices/name-consent.ts';
import { giveNameConsent, withdrawNameConsent } from '#app/features/choices/name-consent.server.ts';
import type { TypedChoices } from '#app/features/choices/read-choices.ts';
import { saveChoices } from '#app/features/choices/save-choices.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import {
  cardOf,
  makeCareerPerson,
  publishTo,
  type CareerPerson,
} from '#tests/factories/candidates.ts';
import { makeCompany } from '#tests/factories/companies.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const LATER = new Date(NOW.getTime() + 24 * 86_400_000);
let a: string;
let b: string;
let slug: string;
let fairId: string;
let person: CareerPerson;

beforeEach(async () => {
  [a, b] = [await makeCompany(), await makeCompany()];
  fairId = await makeFair({ companies: [a, b] });
  slug = `fair-${fairId}`;
  person = await makeCareerPerson();
  await publishTo(person, fairId);
});

const typed = (parts: Partial<TypedChoices> = {}): TypedChoices => ({
  ...{ version: 0, slots: [0, 2, 4], cap: null, fillByScore: true, opensName: false },
  ...{ textVersion: NAME_TEXT, wishes: [b, a].map((companyId) => ({ companyId, question: '' })) },
  ...parts,
});
const wish = (companyId: string, question = '') => ({ companyId, question });
const save = (parts: Partial<TypedChoices> = {}, ctx = person.ctx) =>
  saveChoices(ctx, { slug, typed: typed(parts), locale: 'ja' });
const refused = (reason: string) => ({ ok: false, reason });
const stored = async () => (await testDb().select().from(participantChoices))[0];
const listed = async () =>
  (await testDb().select().from(participantWishes).orderBy(participantWishes.rank)).map(
    ({ companyId, question }) => [companyId, question],
  );

async function giveMeetings(own: { companyId: string; slot: number; startedAt?: Date }[]) {
  const [allocationId, card] = [uuidv7(), await cardId()];
  await testDb()
    .insert(allocations)
    .values({
      ...{ id: allocationId, fairId, number: 1, basis: 'matched', record: {}, figures: {} },
      ...{ version: '1', inputDigest: '', outputDigest: '', madeAt: NOW },
    });
  const of = { fairId, allocationId, cardId: card, tableNo: 1, state: 'accepted' as const };
  await testDb()
    .insert(meetings)
    .values(own.map((each) => ({ id: uuidv7(), createdAt: NOW, ...of, ...each })));
}

const cardId = () => cardOf(person);

describe('whom somebody wishes to meet', () => {
  it('is saved in their order, with their questions and free slots', async () => {
    expect(await save({ wishes: [wish(b, '配属先は？'), wish(a)], cap: 2 })).toEqual({ ok: true });
    expect(await stored()).toMatchObject({ free: '101010000', cap: 2, fillByScore: true });
    expect(await listed()).toEqual([
      [b, '配属先は？'],
      [a, ''],
    ]);
  });

  it('leaves no company in the audit record', async () => {
    await save();
    const rows = await testDb()
      .select({ body: auditBodies.body })
      .from(auditBodies)
      .innerJoin(auditEntries, eq(auditEntries.id, auditBodies.entryId))
      .where(eq(auditEntries.action, 'choices-saved'));
    expect(rows.map(({ body }) => body)).toEqual([{ fairId, companies: 2 }]);
  });

  it('is saved anew with the version that was read, and keeps slots that were not asked of', async () => {
    await save();
    await testDb().update(fairs).set({ mode: 'booked' });
    await save({ version: 1, slots: [1, 2], wishes: [wish(a)] });
    expect(await listed()).toEqual([[a, '']]);
    expect(await stored()).toMatchObject({ free: '011000000', version: 2 });
    await testDb().update(fairs).set({ mode: 'both' });
    await save({ version: 2, slots: [8], wishes: [] });
    expect(await stored()).toMatchObject({ free: '010000001', version: 3 });
  });

  it('refuses what another device saved over', async () => {
    await save();
    expect(await save({ version: 0, wishes: [] })).toEqual(refused('conflict'));
    expect(await listed()).toHaveLength(2);
  });

  it('refuses after the choices have closed', async () => {
    expect(await save({}, { ...person.ctx, now: LATER })).toEqual(refused('closed'));
    expect(await addWish({ ...person.ctx, now: LATER }, { slug, companyId: a })).toEqual(
      refused('closed'),
    );
  });

  it('refuses who publishes nothing, or withdrew it', async () => {
    const other = await makeCareerPerson();
    expect(await save({}, other.ctx)).toEqual(refused('not-published'));
    await withdrawConsent(person.ctx, { fairId, companyId: null, locale: 'ja' });
    expect(await save()).toEqual(refused('not-published'));
    expect(await addWish(person.ctx, { slug, companyId: a })).toEqual(refused('not-published'));
  });

  it('refuses a company that is not open to them, not at the fair, not coming, or named twice', async () => {
    await withdrawConsent(person.ctx, { fairId, companyId: a, locale: 'ja' });
    expect(await save()).toEqual(refused('not-open'));
    expect(await addWish(person.ctx, { slug, companyId: a })).toEqual(refused('not-open'));
    const elsewhere = await makeCompany();
    expect(await save({ wishes: [wish(elsewhere)] })).toEqual(refused('no-company'));
    expect(await save({ wishes: [wish('no-id')] })).toEqual(refused('no-company'));
    expect(await save({ wishes: [wish(b), wish(b)] })).toEqual(refused('no-company'));
    await testDb()
      .update(fairCompanies)
      .set({ cancelledAt: NOW, cancelledReason: '都合により' })
      .where(eq(fairCompanies.companyId, b));
    expect(await save({ wishes: [wish(b)] })).toEqual(refused('no-company'));
    expect(await stored()).toBeUndefined();
  });

  it('keeps a company on the list to which they closed their profile since', async () => {
    await save();
    await withdrawConsent(person.ctx, { fairId, companyId: a, locale: 'ja' });
    expect(await save({ version: 1 })).toEqual({ ok: true });
    expect(await listed()).toHaveLength(2);
  });

  it('refuses more meetings than the fair allows, no free slot, and a question that is too long', async () => {
    expect(await save({ cap: 4 })).toEqual(refused('cap'));
    expect(await save({ cap: 0 })).toEqual(refused('cap'));
    expect(await save({ slots: [] })).toEqual(refused('no-slot'));
    expect(await save({ slots: [1, 3] })).toEqual(refused('no-slot'));
    expect(await save({ wishes: [wish(a, 'あ'.repeat(501))] })).toEqual(refused('question'));
  });

  it('refuses who takes no part in the programme, and who only looks at the pages of another', async () => {
    const stranger = await makePerson({ roles: ['supervisor'] });
    await expect(save({}, testContext({ actor: stranger }))).rejects.toThrow('forbidden');
    const viewing = { ...person.actor, viewing: { by: stranger.personId } } as never;
    await expect(save({}, testContext({ actor: viewing }))).rejects.toThrow('forbidden');
    await expect(
      saveChoices(person.ctx, { slug: 'no-fair', typed: typed(), locale: 'ja' }),
    ).rejects.toThrow('not-found');
  });
});

describe('a company that is added from the guide', () => {
  it('stands at the end of the list, once, and who chose nothing is free all the time', async () => {
    const state = () => wishStateOf(person.ctx, { slug, companyId: a });
    expect(await state()).toBe('addable');
    expect(await addWish(person.ctx, { slug, companyId: a })).toEqual({ ok: true });
    expect(await addWish(person.ctx, { slug, companyId: a })).toEqual({ ok: true });
    expect(await stored()).toMatchObject({ free: '1'.repeat(9), version: 1 });
    expect(await state()).toBe('listed');
    await addWish(person.ctx, { slug, companyId: b });
    expect((await listed()).map(([id]) => id)).toEqual([a, b]);
  });

  it('is not offered to who has no say', async () => {
    const recruiter = await makePerson({ roles: ['supervisor'] });
    const asked = { slug, companyId: a };
    expect(await wishStateOf(testContext({ actor: recruiter }), asked)).toBeNull();
    const other = await makeCareerPerson();
    expect(await wishStateOf(other.ctx, asked)).toBe('not-published');
    expect(await wishStateOf({ ...person.ctx, now: LATER }, asked)).toBe('closed');
  });
});

describe('who does not come after all', () => {
  it('is out, and takes part again by saving', async () => {
    await save();
    expect(await cancelParticipation(person.ctx, slug)).toEqual({ ok: true, companyIds: [] });
    expect((await stored())?.cancelledAt).toEqual(NOW);
    await save({ version: 1 });
    expect((await stored())?.cancelledAt).toBeNull();
  });

  it('frees the meetings that have not begun, and closes the name', async () => {
    await save({ opensName: true });
    await giveMeetings([
      { companyId: a, slot: 0 },
      { companyId: b, slot: 2, startedAt: NOW },
    ]);
    const cancelled = await cancelParticipation(person.ctx, slug);
    expect(cancelled).toEqual({ ok: true, companyIds: [a] });
    const rows = await testDb().select().from(meetings).orderBy(meetings.slot);
    expect(rows.map(({ state, cancelledBy }) => [state, cancelledBy])).toEqual([
      ['cancelled', 'participant'],
      ['accepted', null],
    ]);
    const names = await testDb().select().from(publishedNames);
    expect(names.map(({ companyId }) => companyId)).toEqual([b]);
    expect(await cancelParticipation(person.ctx, slug)).toEqual({ ok: true, companyIds: [] });
  });

  it('is refused once the fair is over, and where there is no card', async () => {
    const over = new Date(NOW.getTime() + 31 * 86_400_000);
    expect(await cancelParticipation({ ...person.ctx, now: over }, slug)).toEqual(refused('over'));
    const other = await makeCareerPerson();
    await expect(cancelParticipation(other.ctx, slug)).rejects.toThrow('not-found');
  });
});

describe('the consent to open a name', () => {
  const standing = async () =>
    (await testDb().select().from(nameConsents)).filter(({ endedAt }) => endedAt === null).length;

  it('is given and taken back with the form, or by itself', async () => {
    await save({ opensName: true });
    expect(await standing()).toBe(1);
    await save({ opensName: true, version: 1 });
    expect(await testDb().$count(nameConsents)).toBe(1);
    await save({ opensName: false, version: 2 });
    expect(await standing()).toBe(0);
    const of = { fairId, textVersion: NAME_TEXT, locale: 'en' as const };
    expect(await giveNameConsent(person.ctx, of)).toEqual({ ok: true });
    await withdrawNameConsent(person.ctx, fairId);
    expect(await standing()).toBe(0);
  });

  it('is refused by other words than those that stand, and where nothing is published', async () => {
    expect(await save({ opensName: true, textVersion: '2020-01' })).toEqual(refused('old-text'));
    const of = { fairId, textVersion: '2020-01', locale: 'en' as const };
    expect(await giveNameConsent(person.ctx, of)).toEqual(refused('old-text'));
    await withdrawConsent(person.ctx, { fairId, companyId: null, locale: 'ja' });
    expect(await giveNameConsent(person.ctx, { ...of, textVersion: NAME_TEXT })).toEqual(
      refused('not-published'),
    );
  });

  it('may be taken back by who publishes nothing any more', async () => {
    await save({ opensName: true });
    await withdrawConsent(person.ctx, { fairId, companyId: null, locale: 'ja' });
    await withdrawNameConsent(person.ctx, fairId);
    expect(await standing()).toBe(0);
    const other = await makeCareerPerson();
    await expect(withdrawNameConsent(other.ctx, fairId)).rejects.toThrow('not-found');
  });
});
