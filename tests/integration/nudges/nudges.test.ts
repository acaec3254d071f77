import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  accounts,
  auditEntries,
  enrolments,
  keptMails,
  notices,
  nudges,
  outboxJobs,
  persons,
  ROLES,
} from '#db/schema/index.ts';
import { JOB_HANDLERS } from '#app/composition/jobs.server.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { markOf, planNudge } from '#app/features/nudges/plan-nudge.server.ts';
import { previewNudge } from '#app/features/nudges/preview-nudge.server.ts';
import { listNudges } from '#app/features/nudges/queries.server.ts';
import { UNDO_MS, WEEK_MS } from '#app/features/nudges/rules.ts';
import { sendNudge } from '#app/features/nudges/send-nudge.server.ts';
import { undoNudge } from '#app/features/nudges/undo-nudge.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { runDueJobs } from '#app/platform/outbox.server.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { makeEnrolment } from '#tests/factories/enrolments.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const later = (ms: number) => new Date(NOW.getTime() + ms);
async function runAll(now = later(UNDO_MS)) {
  while ((await runDueJobs({ ...testContext({ actor: null }), now }, JOB_HANDLERS)) > 0);
}
const mailsTo = ({ email }: Actor) =>
  testDb().select().from(keptMails).where(eq(keptMails.recipient, email));

let edition: Awaited<ReturnType<typeof makeEdition>>;
let town: string;
let supervisor: Actor;
beforeEach(async () => {
  giveSettings();
  registerFollowers();
  edition = await makeEdition();
  town = await makeOrganisation();
  const person = { ...(await makePerson({ roles: [] })), displayName: 'Hanako' };
  await testDb()
    .update(persons)
    .set({ displayName: 'Hanako' })
    .where(eq(persons.id, person.personId));
  supervisor = await grantOn(person, 'supervisor', town);
});
const as = (actor: Actor, now = NOW) => ({ ...testContext({ actor }), now });

/** Somebody of a place who learns. */
async function makeOwn(
  place = town,
  enrolled: Partial<typeof enrolments.$inferInsert> = {},
  locale: 'en' | 'ja' = 'en',
) {
  const actor = await makePerson({ locale });
  await makeAppointment({ personId: actor.personId, organisationId: place });
  const { enrolmentId } = await makeEnrolment(actor, edition, enrolled);
  return { actor, enrolmentId };
}

const markFor = (enrolmentIds: string[]) =>
  markOf(enrolmentIds.map((enrolmentId) => ({ enrolmentId })));

const inputFor = (
  enrolmentIds: string[],
  parts: Partial<Parameters<typeof sendNudge>[1]> = {},
) => ({
  ...{ id: uuidv7(), choice: { enrolmentIds }, line: '', mark: markFor(enrolmentIds) },
  ...parts,
});

describe('a nudge', () => {
  it('goes to each person chosen once, ten minutes later, in their language and with the line of its sender', async () => {
    const due = later(86_400_000);
    const own = await makeOwn(town, { nextDueAt: due });
    const japanese = await makeOwn(town, { nextDueAt: later(-86_400_000) }, 'ja');
    const input = inputFor([own.enrolmentId, japanese.enrolmentId], { line: 'Ask me anything.' });
    for (let press = 0; press < 2; press += 1) {
      const sent = await sendNudge(as(supervisor), input);
      expect(sent).toEqual({ ok: true, nudgeId: input.id, people: 2 });
    }
    await runAll(later(UNDO_MS - 1));
    expect(await mailsTo(own.actor)).toEqual([]);
    await runAll();
    await runAll(later(2 * UNDO_MS));
    const [mail, ...more] = await mailsTo(own.actor);
    expect(more).toEqual([]);
    expect(mail?.textBody).toContain('A line from Hanako: Ask me anything.');
    expect(mail?.textBody).toContain('Due next: Wednesday 2 July 2031');
    const [theirs] = await mailsTo(japanese.actor);
    expect(theirs?.textBody).toContain('Hanakoさんからひとこと: Ask me anything.');
    expect(theirs?.textBody).not.toContain('次の期限');
    expect(await testDb().$count(notices, eq(notices.kind, 'reminder'))).toBe(2);
    expect(await listNudges(as(supervisor, later(UNDO_MS)))).toMatchObject([
      { id: input.id, state: 'sent', people: 2, told: 2 },
    ]);
    const audited = await testDb()
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(eq(auditEntries.objectId, input.id));
    expect(audited).toEqual([{ action: 'nudge-sent' }]);
  });

  it('goes nowhere when it is taken back before it goes out', async () => {
    const { actor, enrolmentId } = await makeOwn();
    const input = inputFor([enrolmentId]);
    await sendNudge(as(supervisor), input);
    const undo = (now: Date) => undoNudge(as(supervisor, now), { nudgeId: input.id });
    for (let press = 0; press < 2; press += 1) {
      expect(await undo(later(UNDO_MS - 1))).toEqual({ ok: true });
    }
    await runAll();
    expect(await mailsTo(actor)).toEqual([]);
    expect(await testDb().$count(notices)).toBe(0);
    expect(await listNudges(as(supervisor))).toMatchObject([{ state: 'undone', told: null }]);
    expect(await testDb().$count(auditEntries, eq(auditEntries.action, 'nudge-undone'))).toBe(1);
    // Whom it was for is free again.
    expect(await sendNudge(as(supervisor), inputFor([enrolmentId]))).toMatchObject({ ok: true });
  });

  it('cannot be taken back once it goes out', async () => {
    const { actor, enrolmentId } = await makeOwn();
    const input = inputFor([enrolmentId]);
    await sendNudge(as(supervisor), input);
    const undo = () => undoNudge(as(supervisor, later(UNDO_MS)), { nudgeId: input.id });
    expect(await undo()).toEqual({ ok: false, reason: 'gone-out' });
    await runAll();
    expect(await undo()).toEqual({ ok: false, reason: 'gone-out' });
    expect(await mailsTo(actor)).toHaveLength(1);
  });

  it('leaves out who was reminded within seven days, and no longer', async () => {
    const { actor, enrolmentId } = await makeOwn();
    await sendNudge(as(supervisor), inputFor([enrolmentId]));
    const whyAt = async (now: Date) => {
      const { gets, left } = await planNudge(as(supervisor, now), { enrolmentIds: [enrolmentId] });
      return gets.length > 0 ? 'gets' : left[0]?.why;
    };
    expect(await whyAt(NOW)).toBe('reminded');
    await runAll();
    expect(await whyAt(later(UNDO_MS + WEEK_MS - 1))).toBe('reminded');
    const again = inputFor([enrolmentId]);
    const refused = await sendNudge(as(supervisor, later(WEEK_MS)), again);
    expect(refused).toEqual({ ok: false, reason: 'nobody' });
    expect(await whyAt(later(UNDO_MS + WEEK_MS))).toBe('gets');
    expect(await mailsTo(actor)).toHaveLength(1);
  });

  it('passes over who was reminded, completed, withdrew or lost the account while it waited', async () => {
    const all = [
      await makeOwn(),
      await makeOwn(),
      await makeOwn(),
      await makeOwn(),
      await makeOwn(),
    ];
    const [reminded, done, left, closed, free] = all;
    const input = inputFor(all.map(({ enrolmentId }) => enrolmentId));
    await sendNudge(as(supervisor), input);
    await testDb()
      .insert(notices)
      .values({
        ...{ id: uuidv7(), personId: reminded?.actor.personId ?? '', kind: 'reminder' },
        ...{ template: 'learning-reminder', params: {}, dedupeKey: 'other', createdAt: NOW },
      });
    const change = (one: typeof done, set: Partial<typeof enrolments.$inferInsert>) =>
      testDb()
        .update(enrolments)
        .set(set)
        .where(eq(enrolments.id, one?.enrolmentId ?? ''));
    await change(done, { completedAt: NOW });
    await change(left, { withdrawnAt: NOW });
    await testDb()
      .update(accounts)
      .set({ disabledAt: NOW })
      .where(eq(accounts.personId, closed?.actor.personId ?? ''));
    await runAll();
    const told = await testDb()
      .select({ personId: notices.personId })
      .from(notices)
      .where(eq(notices.template, 'learning-nudge'));
    expect(told).toEqual([{ personId: free?.actor.personId }]);
    expect(await listNudges(as(supervisor))).toMatchObject([{ people: 5, told: 1 }]);
  });

  it('is previewed with who gets it, who does not and why, and its text in both languages', async () => {
    const own = await makeOwn();
    const done = await makeOwn(town, { completedAt: NOW });
    const closed = await makeOwn();
    const { personId } = closed.actor;
    await testDb().update(accounts).set({ disabledAt: NOW }).where(eq(accounts.personId, personId));
    const filter = { editionId: edition.editionId, standing: null, reason: null, search: '' };
    const preview = await previewNudge(as(supervisor), { choice: { filter }, line: 'Hello.' });
    expect(preview).toMatchObject({
      ...{ people: 1, names: [own.actor.legalName] },
      left: [
        { why: 'completed', people: 1, names: [done.actor.legalName] },
        { why: 'no-account', people: 1, names: [closed.actor.legalName] },
      ],
      mails: [{ locale: 'ja' }, { locale: 'en' }],
    });
    for (const { text } of preview.mails) expect(text).toContain('Hello.');
    expect(await testDb().$count(nudges)).toBe(0);
  });

  it('leaves out who can use the course no more', async () => {
    const anchorAt = later(-200 * 86_400_000);
    edition = await makeEdition({ anchorAt, enrolCloseDays: 190, accessEndDays: 200 });
    // Access ends for all at once, also for who joined late and has a pace of their own.
    const { enrolmentId } = await makeOwn(town, { anchorAt: later(-30 * 86_400_000) });
    const { left } = await planNudge(as(supervisor), { enrolmentIds: [enrolmentId] });
    expect(left).toMatchObject([{ why: 'closed' }]);
  });

  it('is not sent when others are found than the preview named, be they as many', async () => {
    const { enrolmentId } = await makeOwn();
    const former = await makeOwn();
    const input = inputFor([enrolmentId], { mark: markFor([former.enrolmentId]) });
    expect(await sendNudge(as(supervisor), input)).toEqual({ ok: false, reason: 'changed' });
    expect(await testDb().$count(nudges)).toBe(0);
    expect(await testDb().$count(outboxJobs, eq(outboxJobs.kind, 'nudge-step'))).toBe(0);
  });
});

describe('a supervisor', () => {
  it('reaches nobody of another place, whatever is posted', async () => {
    const own = await makeOwn();
    const other = await makeOwn(await makeOrganisation());
    const alone = inputFor([other.enrolmentId]);
    expect(await sendNudge(as(supervisor), alone)).toEqual({ ok: false, reason: 'nobody' });
    const both = inputFor([own.enrolmentId, other.enrolmentId], {
      mark: markFor([own.enrolmentId]),
    });
    expect(await sendNudge(as(supervisor), both)).toMatchObject({ ok: true, people: 1 });
    const filter = { editionId: null, standing: null, reason: null, search: '' };
    const { gets, left } = await planNudge(as(supervisor), { filter });
    expect(gets).toEqual([]);
    expect(left.map(({ candidate }) => candidate.personId)).toEqual([own.actor.personId]);
    await runAll();
    expect(await mailsTo(other.actor)).toEqual([]);
    expect(await mailsTo(own.actor)).toHaveLength(1);
  });

  it('neither sees, takes back nor repeats the nudge of somebody else; a coordinator sees and undoes all', async () => {
    const { enrolmentId } = await makeOwn();
    const input = inputFor([enrolmentId]);
    await sendNudge(as(supervisor), input);
    const colleague = await grantOn(await makePerson({ roles: [] }), 'supervisor', town);
    expect(await listNudges(as(colleague))).toEqual([]);
    const missing = { code: 'not-found' };
    const { id: nudgeId } = input;
    await expect(undoNudge(as(colleague), { nudgeId })).rejects.toMatchObject(missing);
    await expect(sendNudge(as(colleague), input)).rejects.toMatchObject(missing);
    const coordinator = await makePerson({ roles: ['coordinator'] });
    expect(await listNudges(as(coordinator))).toMatchObject([{ id: nudgeId }]);
    expect(await undoNudge(as(coordinator), { nudgeId })).toEqual({ ok: true });
    const undone = and(eq(nudges.id, nudgeId), eq(nudges.undoneBy, coordinator.personId));
    expect(await testDb().$count(nudges, undone)).toBe(1);
  });
});

it('nudges are refused for every role that oversees nobody', async () => {
  const { enrolmentId } = await makeOwn();
  const input = inputFor([enrolmentId]);
  await sendNudge(as(supervisor), input);
  const others = ROLES.filter((role) => !['coordinator', 'advisor', 'supervisor'].includes(role));
  expect(others.length).toBeGreaterThan(2);
  for (const role of others) {
    const ctx = as(await makePerson({ roles: [role] }));
    const acts = [
      () => sendNudge(ctx, inputFor([enrolmentId])),
      () => previewNudge(ctx, { choice: input.choice, line: '' }),
      () => undoNudge(ctx, { nudgeId: input.id }),
      () => listNudges(ctx),
    ];
    for (const act of acts) await expect(act(), role).rejects.toMatchObject({ code: 'forbidden' });
  }
});
