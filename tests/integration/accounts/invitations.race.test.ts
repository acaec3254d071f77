import { beforeEach, expect, it } from 'vitest';
import { invitations, keptMails, outboxJobs, persons } from '#db/schema/index.ts';
import { invitationMail } from '#app/features/accounts/exports.server.ts';
import { invitePersons } from '#app/features/accounts/invite-persons.server.ts';
import { resendInvitations } from '#app/features/accounts/resend-invitations.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { runDueJobs } from '#app/platform/outbox.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

beforeEach(() => giveSettings());

const PEOPLE = 40;

it('however many press at once, each person gets one mail, and one more when they are sent again', async () => {
  const ids = Array.from({ length: PEOPLE }, () => uuidv7());
  const rows = ids.map((id) => ({
    ...{ id, legalName: 'Ana', displayName: 'Ana', createdAt: NOW },
    privateEmail: `${id}@test.example`,
  }));
  await testDb().insert(persons).values(rows);
  const ctx = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  const presses = await Promise.all(
    Array.from({ length: 6 }, () => invitePersons(ctx, { personIds: ids })),
  );
  expect(presses.flatMap(({ invited }) => invited).sort()).toEqual([...ids].sort());
  const work = async () => {
    const system = { ...testContext({ actor: null }), db: testDb() };
    while ((await runDueJobs(system, { 'invitation-mail': invitationMail })) > 0);
  };
  await Promise.all([work(), work(), work()]);
  expect(await testDb().$count(keptMails)).toBe(PEOPLE);
  const picked = await testDb()
    .select({ id: invitations.id, round: invitations.round })
    .from(invitations);
  await Promise.all(Array.from({ length: 4 }, () => resendInvitations(ctx, { picked })));
  await Promise.all([work(), work()]);
  expect(await testDb().$count(keptMails)).toBe(2 * PEOPLE);
  expect(await testDb().$count(outboxJobs)).toBe(2 * PEOPLE);
});
