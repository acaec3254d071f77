import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditEntries, organisations } from '#db/schema/index.ts';
import {
  chooseOrganisation,
  type Wanted,
} from '#app/features/people/choose-organisation.server.ts';
import {
  closeOrganisation,
  mergeOrganisation,
} from '#app/features/people/close-organisation.server.ts';
import { findPlaces } from '#app/features/people/find-places.server.ts';
import { handOverPeople } from '#app/features/people/hand-over-people.server.ts';
import { listHandovers } from '#app/features/people/organisation-people.server.ts';
import { saveOrganisation } from '#app/features/people/save-organisation.server.ts';
import { addPerson } from '#app/features/people/save-person.server.ts';
import type { PersonFields } from '#app/features/people/schema.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const PERSON: PersonFields = {
  legalName: 'Ana Lima',
  displayName: 'Ana',
  locale: 'en',
  timeZone: 'Asia/Tokyo',
};
const coordinator = async () =>
  testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
const audited = async (objectId: string) => {
  const rows = await testDb()
    .select({ action: auditEntries.action })
    .from(auditEntries)
    .where(eq(auditEntries.objectId, objectId));
  return rows.map(({ action }) => action);
};

describe('an organisation', () => {
  const fields = { kind: 'contracting' as const, nameJa: '見本町', nameEn: 'Mihon Town' };

  it('takes its prefecture from its code or from what stands above it', async () => {
    const ctx = await coordinator();
    const host = await saveOrganisation(ctx, {
      fields: { kind: 'host', nameJa: '県', nameEn: 'Prefecture', code: '059005' },
    });
    const parentId = host.ok ? host.organisationId : '';
    const town = await saveOrganisation(ctx, { fields: { ...fields, parentId } });
    const [row] = await testDb()
      .select({ prefecture: organisations.prefecture })
      .from(organisations)
      .where(eq(organisations.id, town.ok ? town.organisationId : ''));
    expect(row).toEqual({ prefecture: '05' });
  });

  it('refuses a code that is wrong or taken, and a place below itself', async () => {
    const ctx = await coordinator();
    const save = (parts: object, organisationId?: string) =>
      saveOrganisation(ctx, {
        fields: { ...fields, ...parts },
        ...(organisationId ? { organisationId } : {}),
      });
    expect(await save({ code: '059001' })).toEqual({ ok: false, reason: 'code-wrong' });
    const made = await save({ code: '059005' });
    expect(await save({ code: '059005' })).toEqual({ ok: false, reason: 'code-taken' });
    const id = made.ok ? made.organisationId : '';
    const child = await save({ parentId: id });
    const below = child.ok ? child.organisationId : '';
    expect(await save({ parentId: below }, id)).toEqual({ ok: false, reason: 'own-parent' });
    expect(await save({ parentId: uuidv7() })).toEqual({ ok: false, reason: 'no-such-parent' });
  });

  it('closes when nobody is in post there, and is merged with everybody', async () => {
    const ctx = await coordinator();
    const [from, into] = [await makeOrganisation(), await makeOrganisation()];
    const personId = await addPerson(ctx, PERSON);
    await makeAppointment({ personId, organisationId: from });
    const on = '2031-07-01';
    expect(await closeOrganisation(ctx, { organisationId: from, on })).toEqual({
      ok: false,
      reason: 'people-in-post',
    });
    const merge = (organisationId: string, successor: string) =>
      mergeOrganisation(ctx, { organisationId, into: successor, on });
    expect(await merge(from, from)).toEqual({ ok: false, reason: 'own-successor' });
    expect(await merge(from, into)).toEqual({ ok: true });
    expect(await merge(into, from)).toEqual({ ok: false, reason: 'own-successor' });
    expect(await merge(from, into)).toEqual({ ok: false, reason: 'already-closed' });
    const third = await makeOrganisation();
    expect(await merge(third, from)).toEqual({ ok: false, reason: 'closed-successor' });
    expect(await audited(from)).toEqual(['organisation-merged']);
  });
});

describe('the day on which an organisation closes', () => {
  it('is today at the latest, after the last day of whoever works there', async () => {
    const ctx = await coordinator();
    const [town, school] = [await makeOrganisation(), await makeOrganisation({ kind: 'school' })];
    const personId = await addPerson(ctx, PERSON);
    const days = { startsOn: '2029-07-28', endsOn: '2031-06-30' };
    await makeAppointment({ personId, organisationId: town, workplaceId: school, ...days });
    const close = (organisationId: string, on: string) =>
      closeOrganisation(ctx, { organisationId, on });
    for (const id of [town, school]) {
      expect(await close(id, '2031-07-02')).toEqual({ ok: false, reason: 'in-future' });
      expect(await close(id, '2031-06-30')).toEqual({ ok: false, reason: 'people-in-post' });
    }
    const merger = { organisationId: town, into: school };
    expect(await mergeOrganisation(ctx, { ...merger, on: '2031-07-02' })).toEqual({
      ...{ ok: false, reason: 'in-future' },
    });
    for (const id of [town, school]) expect(await close(id, '2031-07-01')).toEqual({ ok: true });
  });
});

describe('a name that is typed', () => {
  it('means no organisation that is closed or of another kind, also where its id comes with it', async () => {
    const ctx = await coordinator();
    const [open, company] = [
      await makeOrganisation({ nameJa: '開町' }),
      await makeOrganisation({ nameJa: '開社', kind: 'company' }),
    ];
    const closed = await makeOrganisation({ nameJa: '閉町', closedOn: '2031-01-01' });
    const choose = (text: string, id: string, wanted: Wanted) =>
      chooseOrganisation(ctx, { text, about: text, id }, wanted);
    const wanted = { kinds: ['contracting'] } as const;
    expect(await choose('開町', open, wanted)).toEqual({ id: open });
    for (const [text, id] of [
      ['開社', company],
      ['閉町', closed],
    ] as const) {
      expect(await choose(text, id, wanted)).toMatchObject({ fault: 'unknown' });
      expect(await choose(text, id, { ...wanted, own: [id] })).toEqual({ id });
    }
  });
});

describe('organisations that a rule may name', () => {
  it('are found by any word in any kana, open ones, and no company for who is no coordinator', async () => {
    const host = await makeOrganisation({ kind: 'host' });
    const mihon = { nameJa: '見本町', nameEn: 'Mihon Town', kana: 'みほんちょう', parentId: host };
    const town = await makeOrganisation(mihon);
    await makeOrganisation({ ...mihon, closedOn: '2031-01-01' });
    const company = await makeOrganisation({ ...mihon, kind: 'company' });
    const ctx = await coordinator();
    const found = async (text: string, by = ctx) =>
      (await findPlaces(by, text)).map(({ id }) => id).sort();
    for (const text of ['ミホン', 'みほん', 'ﾐﾎﾝ', 'town mihon', 'ＭＩＨＯＮ']) {
      expect(await found(text), text).toEqual([town, company].sort());
    }
    expect(await found('mihon%')).toEqual([]);
    expect(await found(' ')).toEqual([]);
    const advisor = await grantOn(await makePerson({ roles: [] }), 'advisor', host);
    expect(await found('みほん', testContext({ actor: advisor }))).toEqual([town]);
  });
});

describe('the note of a handover', () => {
  it('is read by coordinators and by who is supervisor of the organisation or above it', async () => {
    const ctx = await coordinator();
    const host = await makeOrganisation({ kind: 'host' });
    const [town, other] = [
      await makeOrganisation({ parentId: host }),
      await makeOrganisation({ parentId: host }),
    ];
    const nobody = () => makePerson({ roles: [] });
    const from = await grantOn(await nobody(), 'supervisor', town);
    const to = await nobody();
    const note = '引継ぎ';
    const ids = { organisationId: town, fromId: from.personId, toId: to.personId };
    await handOverPeople(ctx, { ...ids, note });
    const readBy = async (actor: Actor) =>
      (await listHandovers(testContext({ actor }), town)).map((one) => one.note);
    expect(await readBy(ctx.actor)).toEqual([note]);
    expect(await readBy(await grantOn(await nobody(), 'supervisor', town))).toEqual([note]);
    expect(await readBy(await grantOn(await nobody(), 'supervisor', host))).toEqual([note]);
    const advisor = await grantOn(await nobody(), 'advisor', host);
    expect(await readBy(advisor)).toEqual([null]);
    expect(await readBy(await grantOn(advisor, 'supervisor', other))).toEqual([null]);
  });
});
