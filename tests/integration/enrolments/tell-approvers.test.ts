import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { keptMails, notices } from '#db/schema/index.ts';
import { JOB_HANDLERS } from '#app/composition/jobs.server.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { countApprovals } from '#app/features/enrolments/approvals.server.ts';
import { tellApprovers } from '#app/features/enrolments/tell-approvers.server.ts';
import { savePreferences } from '#app/features/notifications/save-preferences.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { runDueJobs } from '#app/platform/outbox.server.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const HOUR_MS = 3_600_000;
const OFFICE = 'office@town.example';
/** NOW is nine in the morning of a Tuesday in Japan. */
const at = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);
const system = (now: Date) => ({ ...testContext({ actor: null }), db: testDb(), now });
const tell = (now: Date) => tellApprovers(system(now));

beforeEach(() => {
  giveSettings();
  registerFollowers();
});

async function supervisorOf(place: string): Promise<Actor> {
  return grantOn(await makePerson({ roles: [] }), 'supervisor', place);
}

/** A town with an office, its school, and an edition that towns approve. */
async function makeScene() {
  const town = await makeOrganisation({ email: OFFICE });
  const school = await makeOrganisation({ kind: 'school', parentId: town });
  const edition = await makeEdition({ approval: 'organisation' });
  const ask = async (place: string, who?: Actor, now = NOW) => {
    const actor = who ?? (await makePerson());
    await makeAppointment({ personId: actor.personId, organisationId: place });
    await applyForEdition(testContext({ actor, now }), edition);
  };
  return { town, school, ask };
}

const told = ({ personId }: Actor) =>
  testDb()
    .select({ params: notices.params })
    .from(notices)
    .where(and(eq(notices.personId, personId), eq(notices.template, 'approvals-waiting')));

it('supervisors are told how many applications of theirs wait, as many as they find', async () => {
  const { town, school, ask } = await makeScene();
  const [above, own] = [await supervisorOf(town), await supervisorOf(school)];
  const elsewhere = await supervisorOf(await makeOrganisation());
  await ask(town);
  await ask(school);
  // Nobody decides on their own.
  await ask(town, above);
  await tell(NOW);
  for (const [supervisor, organisation] of [
    [above, town],
    [own, school],
  ] as const) {
    const count = await countApprovals(testContext({ actor: supervisor }));
    expect(await told(supervisor)).toEqual([{ params: { organisation, count } }]);
  }
  expect(await countApprovals(testContext({ actor: above }))).toBe(2);
  expect(await told(elsewhere)).toEqual([]);
});

it('they are told once a day, again only of what is new, and neither at night nor at weekends', async () => {
  const { town, ask } = await makeScene();
  const supervisor = await supervisorOf(town);
  const counts = async () =>
    (await told(supervisor)).map(({ params }) => (params as { count: number }).count);
  await ask(town);
  await tell(at(-2));
  expect(await counts()).toEqual([]);
  await tell(NOW);
  await tell(at(1));
  await ask(town, undefined, at(2));
  await tell(at(3));
  expect(await counts()).toEqual([1]);
  await tell(at(24));
  await tell(at(48));
  expect(await counts()).toEqual([1, 2]);
  await ask(town, undefined, at(90));
  // Saturday.
  await tell(at(96));
  expect(await counts()).toEqual([1, 2]);
  await tell(at(144));
  expect((await counts()).sort()).toEqual([1, 2, 3]);
});

it('the office has one copy where a supervisor wishes it, with numbers alone and nothing to refuse', async () => {
  const { town, ask } = await makeScene();
  const wishing = [await supervisorOf(town), await supervisorOf(town)];
  const other = await supervisorOf(town);
  for (const actor of wishing) {
    await savePreferences(testContext({ actor }), {
      ...{ refused: [], locale: null, quiet: null, copyToOrganisation: true },
    });
  }
  const applicant = await makePerson({ legalName: 'Zebedee Quux' });
  await ask(town, applicant);
  await tell(NOW);
  while ((await runDueJobs(system(NOW), JOB_HANDLERS)) > 0);
  const mails = await testDb().select().from(keptMails);
  const recipients = mails.map(({ recipient }) => recipient).sort();
  expect(recipients).toEqual(
    [...wishing, other]
      .map(({ email }) => email)
      .concat(OFFICE)
      .sort(),
  );
  const copy = mails.find(({ recipient }) => recipient === OFFICE);
  expect(copy?.textBody).toContain('ご担当者 様');
  expect(copy?.textBody).toContain('1件');
  expect(copy?.textBody).not.toContain('unsubscribe');
  expect(mails.map(({ textBody }) => textBody).join()).not.toContain('Zebedee');
});
