import { and, eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { handovers, roleGrants, supervisions } from '#db/schema/index.ts';
import { endAppointment } from '#app/features/people/end-appointment.server.ts';
import { handOverPeople } from '#app/features/people/hand-over-people.server.ts';
import { addPerson } from '#app/features/people/save-person.server.ts';
import type { PersonFields } from '#app/features/people/schema.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const LATER = new Date(NOW.getTime() + 86_400_000);
const PERSON: PersonFields = {
  legalName: 'Ana Lima',
  displayName: 'Ana',
  locale: 'en',
  timeZone: 'Asia/Tokyo',
};
const coordinator = async () =>
  testContext({ actor: await makePerson({ roles: ['coordinator'] }) });

describe('a handover', () => {
  it("gives a supervisor's people and role to the successor, with a note", async () => {
    const ctx = await coordinator();
    const town = await makeOrganisation();
    const from = await grantOn(await makePerson({ roles: [] }), 'supervisor', town);
    const to = await makePerson({ roles: [] });
    const posts = [];
    for (let index = 0; index < 3; index += 1) {
      const personId = await addPerson(ctx, PERSON);
      const appointmentId = await makeAppointment({ personId, organisationId: town });
      const row = { id: uuidv7(), appointmentId, supervisorId: from.personId };
      await testDb()
        .insert(supervisions)
        .values({ ...row, startedAt: NOW });
      posts.push(appointmentId);
    }
    const input = {
      organisationId: town,
      fromId: from.personId,
      toId: to.personId,
      note: '引継ぎ',
    };
    expect(await handOverPeople(ctx, input)).toEqual({ ok: true, people: 3 });
    const held = await testDb()
      .select({ appointmentId: supervisions.appointmentId, by: supervisions.supervisorId })
      .from(supervisions)
      .where(isNull(supervisions.endedAt));
    expect(held.map(({ appointmentId }) => appointmentId).sort()).toEqual(posts.sort());
    expect(new Set(held.map(({ by }) => by))).toEqual(new Set([to.personId]));
    const grants = await testDb()
      .select({ personId: roleGrants.personId })
      .from(roleGrants)
      .where(and(eq(roleGrants.scopeId, town), isNull(roleGrants.validUntil)));
    expect(grants).toEqual([{ personId: to.personId }]);
    expect(await testDb().select({ note: handovers.note }).from(handovers)).toEqual([
      { note: '引継ぎ' },
    ]);
    expect(await handOverPeople(ctx, input)).toEqual({ ok: false, reason: 'not-supervisor' });
  });
});

describe('a supervision that began by a clock that was ahead', () => {
  async function ahead() {
    const ctx = await coordinator();
    const organisationId = await makeOrganisation();
    const from = await grantOn(await makePerson({ roles: [] }), 'supervisor', organisationId);
    const personId = await addPerson(ctx, PERSON);
    const appointmentId = await makeAppointment({ personId, organisationId });
    const row = { id: uuidv7(), appointmentId, supervisorId: from.personId, startedAt: LATER };
    await testDb().insert(supervisions).values(row);
    const ended = async () => {
      const own = eq(supervisions.id, row.id);
      return (await testDb().select().from(supervisions).where(own))[0]?.endedAt;
    };
    return { ctx, organisationId, from, personId, appointmentId, ended };
  }

  it('ends as it began, with the post or in a handover', async () => {
    const one = await ahead();
    const { personId, appointmentId } = one;
    const left = { leftOn: '2031-06-30', leaving: 'withdrew' } as const;
    await endAppointment(one.ctx, { personId, appointmentId, ...left });
    expect(await one.ended()).toEqual(LATER);
    const { ctx, organisationId, from, ended } = await ahead();
    const to = await makePerson({ roles: [] });
    const ids = { organisationId, fromId: from.personId, toId: to.personId };
    expect(await handOverPeople(ctx, { ...ids, note: '' })).toEqual({ ok: true, people: 1 });
    expect(await ended()).toEqual(LATER);
  });
});
