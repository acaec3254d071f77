import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { applications, notices, persons } from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { enrolByRule } from '#app/features/enrolments/enrol-by-rule.server.ts';
import {
  removeApplication,
  withdrawApplication,
} from '#app/features/enrolments/withdraw-application.server.ts';
import { findNotice } from '#app/features/notifications/queries.server.ts';
import { savePreferences } from '#app/features/notifications/save-preferences.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { mailsTo } from '#tests/factories/told.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const noticesOf = ({ personId }: Actor) =>
  testDb().select().from(notices).where(eq(notices.personId, personId));
const refuse = (actor: Actor) =>
  savePreferences(testContext({ actor }), {
    ...{ refused: ['enrolment'], locale: null, quiet: null, copyToOrganisation: false },
  });

async function apply(edition: Awaited<ReturnType<typeof makeEdition>>, actor: Actor) {
  await applyForEdition(testContext({ actor }), edition);
  const own = and(
    eq(applications.editionId, edition.editionId),
    eq(applications.personId, actor.personId),
  );
  const [row] = await testDb().select({ id: applications.id }).from(applications).where(own);
  return row?.id ?? '';
}

describe('who moves up from the waiting list', () => {
  it('is told on their page and by mail, once, with where to begin', async () => {
    const edition = await makeEdition({ capacity: 1 });
    const [first, second] = [await makePerson(), await makePerson()];
    const applicationId = await apply(edition, first);
    await apply(edition, second);
    const ctx = testContext({ actor: first });
    for (let press = 0; press < 2; press += 1) await withdrawApplication(ctx, { applicationId });
    const mails = await mailsTo(second);
    expect(mails.map(({ subject }) => subject)).toEqual(['Kakehashi: you have a place']);
    expect(mails[0]?.textBody).toMatch(/You have a place in “.+” \(July\)\./u);
    expect(mails[0]?.textBody).toContain(`/learn/${edition.courseSlug}`);
    expect(mails[0]?.unsubscribeUrl).not.toBeNull();
    expect(await mailsTo(first)).toEqual([]);
    expect(await noticesOf(first)).toEqual([]);
  });

  it('gets no mail where they refused it, but the notice', async () => {
    const edition = await makeEdition({ capacity: 1 });
    const [first, second] = [await makePerson(), await makePerson()];
    await refuse(second);
    const applicationId = await apply(edition, first);
    await apply(edition, second);
    await withdrawApplication(testContext({ actor: first }), { applicationId });
    expect(await mailsTo(second)).toEqual([]);
    expect(await noticesOf(second)).toMatchObject([{ template: 'application-enrolled' }]);
  });
});

it('who is removed reads the reason, in their language, and nothing stands where none was given', async () => {
  const edition = await makeEdition();
  const actor = await makePerson();
  await testDb().update(persons).set({ locale: 'ja' }).where(eq(persons.id, actor.personId));
  const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  for (const reason of ['重複のため', '']) {
    const applicationId = await apply(edition, actor);
    await removeApplication(coordinator, { applicationId, reason });
  }
  const mails = await mailsTo(actor);
  const texts = mails.map(({ textBody }) => textBody).sort((a, b) => b.length - a.length);
  expect(texts).toHaveLength(2);
  expect(texts[0]).toContain('理由: 重複のため');
  expect(texts[1]).toContain('受講が取りやめになりました。');
  expect(texts[1]).not.toContain('理由');
  const [notice] = await noticesOf(actor);
  const read = await findNotice(testContext({ actor }), { id: notice?.id ?? '', locale: 'ja' });
  expect(read?.words?.title).toBe('受講の取りやめ');
  expect(read?.link).toBe(`/courses/${edition.courseSlug}`);
});

it('whom a rule enrols or lets wait is told, once however often it runs', async () => {
  const town = await makeOrganisation();
  const people: Actor[] = [];
  for (let count = 0; count < 3; count += 1) {
    const actor = await makePerson();
    await makeAppointment({ personId: actor.personId, organisationId: town });
    people.push(actor);
  }
  const audience = { version: 1, organisations: [town] };
  const { editionId } = await makeEdition({ audience, byRule: true, capacity: 2 });
  const ctx = testContext({ actor: null });
  for (let round = 0; round < 2; round += 1) await enrolByRule(ctx, { editionId });
  const subjects: string[] = [];
  for (const actor of people) {
    const mails = await mailsTo(actor);
    expect(mails).toHaveLength(1);
    subjects.push(mails[0]?.subject ?? '');
  }
  expect(subjects.sort()).toEqual([
    ...['Kakehashi: you are on the waiting list'],
    ...['Kakehashi: you have a place', 'Kakehashi: you have a place'],
  ]);
});
