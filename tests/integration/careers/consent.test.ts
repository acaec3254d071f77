import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  auditEntries,
  careerProfiles,
  fairs,
  organisations,
  profileConsents,
  publishedProfiles,
} from '#db/schema/index.ts';
import { findCandidate } from '#app/features/candidates/get-candidate.server.ts';
import { CONSENT_TEXT } from '#app/features/careers/consent.ts';
import { listOwnFairs, loadConsentView } from '#app/features/careers/consent-view.server.ts';
import { giveConsent, type GiveConsent } from '#app/features/careers/give-consent.server.ts';
import { loadPreview } from '#app/features/careers/preview-as.server.ts';
import { publishAgain } from '#app/features/careers/publish-card.server.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { sweepRetention } from '#app/features/privacy/exports.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import {
  cardOf,
  makeCareerPerson,
  publishTo,
  type CareerPerson,
} from '#tests/factories/candidates.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

let a: string;
let b: string;
let fairId: string;

beforeEach(async () => {
  a = await makeOrganisation({ kind: 'company' });
  b = await makeOrganisation({ kind: 'company' });
  fairId = await makeFair({ companies: [a, b] });
});

/** The fields that a company sees of somebody, or null where it sees nothing. */
async function seenBy(companyId: string, person: CareerPerson, now = NOW) {
  const ctx = { db: testDb(), now };
  const found = await findCandidate(ctx, { fairId, companyId }, await cardOf(person));
  return found && Object.keys(found.shown).sort();
}

const form = (parts: Partial<GiveConsent> = {}): GiveConsent => ({
  ...{ fairId, companyIds: null, fields: ['jlpt'], textVersion: CONSENT_TEXT, locale: 'ja' },
  ...parts,
});
const acts = async () =>
  (await testDb().select({ action: auditEntries.action }).from(auditEntries)).map(
    ({ action }) => action,
  );

describe('what somebody agrees to', () => {
  it('is seen by every company of the fair, field by field, and by no other', async () => {
    const person = await makeCareerPerson();
    const stranger = await makeOrganisation({ kind: 'company' });
    await publishTo(person, fairId, { fields: ['jlpt', 'places'] });
    expect(await seenBy(a, person)).toEqual(['jlpt', 'places']);
    expect(await seenBy(b, person)).toEqual(['jlpt', 'places']);
    const other = await makeFair({ companies: [a, stranger] });
    const reader = { fairId: other, companyId: a };
    expect(
      await findCandidate({ db: testDb(), now: NOW }, reader, await cardOf(person)),
    ).toBeNull();
    expect(await acts()).toEqual(['profile-published']);
  });

  it('for one company stands beside what is agreed for all, more or less than that', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId, { fields: ['jlpt'] });
    await publishTo(person, fairId, { companyIds: [b], fields: ['statement', 'pay'] });
    expect(await seenBy(a, person)).toEqual(['jlpt']);
    expect(await seenBy(b, person)).toEqual(['pay', 'statement']);
  });

  it('only for one company is seen by that one alone', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId, { companyIds: [b], fields: ['jlpt'] });
    expect([await seenBy(a, person), await seenBy(b, person)]).toEqual([null, ['jlpt']]);
  });

  it('is replaced by what is agreed to next, and agreeing to the same again leaves one record', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId, { fields: ['jlpt', 'pay'] });
    await publishTo(person, fairId, { fields: ['pay', 'jlpt'] });
    expect(await testDb().$count(profileConsents)).toBe(1);
    await publishTo(person, fairId, { fields: ['jlpt'] });
    expect(await seenBy(a, person)).toEqual(['jlpt']);
    expect(await testDb().$count(publishedProfiles)).toBe(1);
    expect(await testDb().$count(profileConsents)).toBe(2);
  });

  it('ends by itself when the fair says so', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId);
    const late = new Date(NOW.getTime() + 61 * 86_400_000);
    expect(await seenBy(a, person)).not.toBeNull();
    expect(await seenBy(a, person, late)).toBeNull();
  });

  it('is agreed to anew where the fair shows profiles for longer than it said', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId, { fields: ['jlpt'] });
    const longer = new Date(NOW.getTime() + 90 * 86_400_000);
    await testDb().update(fairs).set({ publishedUntil: longer }).where(eq(fairs.id, fairId));
    const late = new Date(NOW.getTime() + 61 * 86_400_000);
    expect(await seenBy(a, person, late)).toBeNull();
    await publishTo(person, fairId, { fields: ['jlpt'] });
    expect(await seenBy(a, person, late)).toEqual(['jlpt']);
  });

  it('for one company alone never turns into what all see, though that is agreed to for longer', async () => {
    const [narrow, closed] = [await makeCareerPerson(), await makeCareerPerson()];
    for (const person of [narrow, closed]) await publishTo(person, fairId, { fields: ['jlpt'] });
    await publishTo(narrow, fairId, { companyIds: [b], fields: ['pay'] });
    await withdrawConsent(closed.ctx, { fairId, companyId: b, locale: 'en' });
    const longer = new Date(NOW.getTime() + 90 * 86_400_000);
    await testDb().update(fairs).set({ publishedUntil: longer }).where(eq(fairs.id, fairId));
    for (const person of [narrow, closed]) await publishTo(person, fairId, { fields: ['jlpt'] });
    const late = new Date(NOW.getTime() + 62 * 86_400_000);
    const seen = () =>
      Promise.all([narrow, closed].flatMap((who) => [seenBy(a, who, late), seenBy(b, who, late)]));
    const safe = [['jlpt'], null, ['jlpt'], null];
    expect(await seen()).toEqual(safe);
    await sweepRetention(testContext({ actor: null, now: late }));
    expect(await seen()).toEqual(safe);
    for (const { actor } of [narrow, closed]) {
      const inside = testContext({ actor: null, now: late });
      await testDb().transaction((tx) => publishAgain({ ...inside, db: tx }, actor.personId));
    }
    await sweepRetention(testContext({ actor: null, now: late }));
    expect(await seen()).toEqual(safe);
  });

  it('is not open any more once its time is over, also where the fair goes on', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId, { fields: ['jlpt'] });
    const longer = new Date(NOW.getTime() + 90 * 86_400_000);
    await testDb().update(fairs).set({ publishedUntil: longer }).where(eq(fairs.id, fairId));
    const late = { ...person.ctx, now: new Date(NOW.getTime() + 61 * 86_400_000) };
    expect(await listOwnFairs(person.ctx)).toMatchObject([{ isOpen: true }]);
    expect(await listOwnFairs(late)).toMatchObject([{ isOpen: false }]);
    expect((await loadConsentView(late, `fair-${fairId}`)).standing).toEqual([]);
  });

  it('follows the profile: what is written anew is seen, what is taken out is not', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId, { fields: ['jlpt', 'pay'] });
    await testDb()
      .update(careerProfiles)
      .set({ content: { pay: 5_000_000 } });
    await testDb().transaction((tx) =>
      publishAgain({ ...person.ctx, db: tx }, person.actor.personId),
    );
    expect(await seenBy(a, person)).toEqual(['pay']);
  });

  it('is read by an address that tells nothing of when it was made, or of who was before', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId);
    // Version 4: all of it is drawn. Version 7 begins with the instant.
    expect(await cardOf(person)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/u);
  });

  it('is given to no company that has closed, by itself or among all', async () => {
    const person = await makeCareerPerson();
    await testDb()
      .update(organisations)
      .set({ closedOn: '2031-06-30' })
      .where(eq(organisations.id, b));
    expect(await giveConsent(person.ctx, form({ companyIds: [b] }))).toEqual({
      ...{ ok: false, reason: 'no-company' },
    });
    const { companies } = await loadConsentView(person.ctx, `fair-${fairId}`);
    expect(companies.map(({ id }) => id)).toEqual([a]);
    await publishTo(person, fairId);
    expect(await testDb().select().from(profileConsents)).toMatchObject([{ recipients: [a] }]);
  });

  it('is previewed by what the company reads itself', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId, { companyIds: [b], fields: ['jlpt'] });
    const { fair } = await loadConsentView(person.ctx, `fair-${fairId}`);
    const as = (companyId: string) => loadPreview(person.ctx, { slug: fair.slug, companyId });
    expect((await as(a)).shown).toBeNull();
    expect(Object.keys((await as(b)).shown ?? {})).toEqual(['jlpt']);
    await expect(as(uuidv7())).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('withdrawing', () => {
  it('empties what every company sees at once, and leaves the record of what was agreed to', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId);
    await publishTo(person, fairId, { companyIds: [b], fields: ['jlpt'] });
    await withdrawConsent(person.ctx, { fairId, companyId: null, locale: 'ja' });
    expect([await seenBy(a, person), await seenBy(b, person)]).toEqual([null, null]);
    expect(await testDb().$count(publishedProfiles)).toBe(0);
    const consents = await testDb().select().from(profileConsents);
    expect(consents.map(({ endedAt }) => endedAt)).toEqual([NOW, NOW]);
    await withdrawConsent(person.ctx, { fairId, companyId: null, locale: 'ja' });
    expect((await acts()).filter((act) => act === 'profile-withdrawn')).toHaveLength(1);
  });

  it('from one company leaves the others what they see', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId, { fields: ['jlpt'] });
    await withdrawConsent(person.ctx, { fairId, companyId: b, locale: 'en' });
    expect([await seenBy(a, person), await seenBy(b, person)]).toEqual([['jlpt'], null]);
    await publishTo(person, fairId, { fields: ['jlpt', 'pay'] });
    expect([await seenBy(a, person), await seenBy(b, person)]).toEqual([['jlpt', 'pay'], null]);
  });

  it('from all leaves shut out whom one shut out by name, also when something is published again', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId, { fields: ['jlpt'] });
    await withdrawConsent(person.ctx, { fairId, companyId: b, locale: 'en' });
    await withdrawConsent(person.ctx, { fairId, companyId: null, locale: 'en' });
    await publishTo(person, fairId, { fields: ['jlpt'] });
    expect([await seenBy(a, person), await seenBy(b, person)]).toEqual([['jlpt'], null]);
  });

  it('is open to who published and may keep no profile any more; publishing is not', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId);
    const actor = { ...person.actor, grants: [] };
    const ctx = testContext({ actor: { ...actor, withheldRoles: ['recruiter'] } });
    await expect(giveConsent(ctx, form())).rejects.toMatchObject({ code: 'forbidden' });
    expect((await loadConsentView(ctx, `fair-${fairId}`)).standing).toHaveLength(1);
    await withdrawConsent(ctx, { fairId, companyId: null, locale: 'en' });
    expect(await seenBy(a, person)).toBeNull();
  });

  it('is refused for what was never published, for companies elsewhere and for who has no career', async () => {
    const person = await makeCareerPerson();
    const withdraw = (parts: Partial<Parameters<typeof withdrawConsent>[1]>, ctx = person.ctx) =>
      withdrawConsent(ctx, { fairId, companyId: null, locale: 'en', ...parts });
    await expect(withdraw({})).rejects.toMatchObject({ code: 'not-found' });
    await publishTo(person, fairId);
    await expect(withdraw({ companyId: uuidv7() })).rejects.toMatchObject({ code: 'not-found' });
    await expect(withdraw({ fairId: 'x' })).rejects.toMatchObject({ code: 'not-found' });
    const other = await makeCareerPerson();
    await expect(withdraw({}, other.ctx)).rejects.toMatchObject({ code: 'not-found' });
    for (const role of ['supervisor', 'advisor', 'coordinator', 'recruiter'] as const) {
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      await expect(withdraw({}, ctx)).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect(await seenBy(a, person)).not.toBeNull();
  });
});

describe('publishing is refused', () => {
  it('for a fair that has not opened or is over, and for none', async () => {
    const { ctx } = await makeCareerPerson();
    const later = await makeFair({ companies: [a], opensAt: new Date(NOW.getTime() + 1) });
    expect(await giveConsent(ctx, form({ fairId: later }))).toEqual({
      ...{ ok: false, reason: 'fair-closed' },
    });
    const over = { ...ctx, now: new Date(NOW.getTime() + 31 * 86_400_000) };
    expect(await giveConsent(over, form())).toMatchObject({ reason: 'fair-closed' });
    await expect(giveConsent(ctx, form({ fairId: uuidv7() }))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('without fields, with words that have changed, and for companies that take no part', async () => {
    const { ctx } = await makeCareerPerson();
    const stranger = await makeOrganisation({ kind: 'company' });
    const refusals = [
      [{ fields: [] }, 'no-fields'],
      [{ fields: ['legalName', 'nationality'] }, 'no-fields'],
      [{ textVersion: '2020-01' }, 'old-text'],
      [{ companyIds: [] }, 'no-company'],
      [{ companyIds: [a, stranger] }, 'no-company'],
      [{ companyIds: ["a' or '1'='1"] }, 'no-company'],
    ] as const;
    for (const [parts, reason] of refusals) {
      expect(await giveConsent(ctx, form(parts))).toEqual({ ok: false, reason });
    }
    expect(await testDb().$count(profileConsents)).toBe(0);
  });

  it('for who has no career here, and for who sees the pages of another', async () => {
    const { actor } = await makeCareerPerson();
    const viewing = { id: uuidv7(), viewerId: uuidv7(), endsAt: NOW };
    const others = await Promise.all(
      (['supervisor', 'coordinator', 'recruiter', 'staff'] as const).map((role) =>
        makePerson({ roles: [role] }),
      ),
    );
    for (const who of [{ ...actor, viewing }, ...others]) {
      const ctx = testContext({ actor: who });
      await expect(giveConsent(ctx, form())).rejects.toMatchObject({ code: 'forbidden' });
      await expect(loadConsentView(ctx, 'x')).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});
