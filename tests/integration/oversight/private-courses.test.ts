import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { keptMails, organisations } from '#db/schema/index.ts';
import { JOB_HANDLERS } from '#app/composition/jobs.server.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { figuresOf, weekOf } from '#app/features/digests/figures.server.ts';
import { planDigests } from '#app/features/digests/plan-digests.server.ts';
import { makeCompletionFile } from '#app/features/oversight/completion-file.server.ts';
import { loadCompletion } from '#app/features/oversight/completion.server.ts';
import {
  countApplications,
  GROUPINGS,
  listEditionChoices,
  listFigures,
} from '#app/features/oversight/figures.server.ts';
import { listLearners } from '#app/features/oversight/learners.server.ts';
import { makeReportFile } from '#app/features/oversight/report-file.server.ts';
import { REPORT_GROUPINGS, spanOfYear } from '#app/features/oversight/report-year.ts';
import { loadOwnTimeline, loadTimeline } from '#app/features/oversight/timeline.server.ts';
import { whoSeesActor } from '#app/features/oversight/who-sees.server.ts';
import { loadYearlyReport } from '#app/features/oversight/yearly-report.server.ts';
import { planNudge } from '#app/features/nudges/plan-nudge.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { runDueJobs } from '#app/platform/outbox.server.ts';
import { makeEnrolment } from '#tests/factories/enrolments.ts';
import { CANARY, privateWorld } from '#tests/factories/private-courses.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY_MS = 86_400_000;
const ALL = { editionId: null, standing: null, reason: null, search: '', offset: 0, limit: 50 };
const span = spanOfYear('fiscal', 2031);

beforeEach(() => {
  giveSettings();
  registerFollowers();
});

/** A learner who is in an open and in a private edition, behind in both. */
async function learning() {
  const world = await privateWorld();
  const late = { enrolledAt: new Date(NOW.getTime() - 30 * DAY_MS), nextDueAt: NOW, pacedAt: NOW };
  await makeEnrolment(world.learner, world.open, late);
  const { enrolmentId } = await makeEnrolment(world.learner, world.hidden, late);
  return { ...world, enrolmentId };
}

type World = Awaited<ReturnType<typeof learning>>;
const overseers = ['supervisor', 'advisor'] as const;

/** Every answer about other people's courses that an overseer can ask for. */
const ANSWERS: Record<string, (ctx: Context, world: World) => Promise<unknown>> = {
  'the list of learners': (ctx) => listLearners(ctx, ALL),
  'the list of learners of the edition': (ctx, { hidden }) =>
    listLearners(ctx, { ...ALL, editionId: hidden.editionId }),
  'who needs attention': (ctx) => listLearners(ctx, { ...ALL, reason: 'any' }),
  figures: async (ctx) =>
    Promise.all(GROUPINGS.map((by) => listFigures(ctx, { by, editionId: null }))),
  'applications by state': (ctx) => countApplications(ctx, { editionId: null }),
  'editions to choose from': (ctx) => listEditionChoices(ctx),
  'a person’s timeline': (ctx, { learner }) => loadTimeline(ctx, learner.personId),
  'the yearly report': async (ctx) =>
    Promise.all(REPORT_GROUPINGS.map((by) => loadYearlyReport(ctx, { by, span }))),
  'who would get a nudge': async (ctx) => planNudge(ctx, { filter: ALL }),
  'a nudge for the very enrolment': async (ctx, { enrolmentId }) =>
    planNudge(ctx, { enrolmentIds: [enrolmentId] }),
};

describe.each(overseers)('of a private course the %s of its learner', (role) => {
  it.each(Object.keys(ANSWERS))('finds nothing in %s', async (name) => {
    const world = await learning();
    const said = JSON.stringify(await ANSWERS[name]?.(world[role], world));
    expect(said).not.toContain(CANARY);
    expect(said).not.toContain(world.hidden.editionId);
    expect(said).not.toContain(world.hidden.courseSlug);
    expect(said).not.toContain(world.enrolmentId);
  });

  it('counts one enrolment where there are two', async () => {
    const world = await learning();
    const ctx = world[role];
    expect((await listLearners(ctx, ALL)).total).toBe(1);
    const [figures] = await listFigures(ctx, { by: 'kind', editionId: null });
    expect(figures).toMatchObject({ enrolled: 1 });
    const ofHidden = { by: 'kind' as const, editionId: world.hidden.editionId };
    expect(await listFigures(ctx, ofHidden)).toEqual([]);
    const [year] = await loadYearlyReport(ctx, { by: 'kind', span });
    expect(year).toMatchObject({ begun: 1 });
    expect((await planNudge(ctx, { filter: ALL })).gets.length).toBeLessThan(2);
    expect(await planNudge(ctx, { enrolmentIds: [world.enrolmentId] })).toEqual({
      ...{ gets: [], left: [] },
    });
  });

  it('does not find the page of completion nor its file', async () => {
    const world = await learning();
    const { editionId } = world.hidden;
    const page = { editionId, offset: 0, limit: 25 };
    await expect(loadCompletion(world[role], page)).rejects.toThrow(AppError);
    const file = { editionId, locale: 'ja', format: 'csv' } as const;
    await expect(makeCompletionFile(world[role], file)).rejects.toThrow(AppError);
  });

  it('takes away no report that tells of it', async () => {
    const world = await learning();
    for (const by of REPORT_GROUPINGS) {
      const asked = { calendar: 'fiscal', year: 2031, span, by } as const;
      const file = await makeReportFile(world[role], { ...asked, locale: 'en', format: 'csv' });
      expect(Buffer.from(file.bytes).toString('utf8')).not.toContain(CANARY);
    }
  });
});

describe('of a private course', () => {
  it('the monthly page for supervisors has no line, and no mail speaks of it', async () => {
    const { town, hidden } = await learning();
    const ctx = testContext({ actor: null });
    const lines = await figuresOf(ctx, town);
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain(CANARY);
    await testDb()
      .update(organisations)
      .set({ email: 'office@town.example' })
      .where(eq(organisations.id, town));
    await planDigests({ ...ctx, now: new Date('2031-06-30T23:00:00Z') });
    const later = { ...ctx, now: new Date('2031-07-01T06:00:00Z') };
    while ((await runDueJobs(later, JOB_HANDLERS)) > 0);
    const mails = await testDb().select().from(keptMails);
    const bodies = mails.map(({ subject, textBody }) => `${subject} ${textBody}`).join(' ');
    expect(bodies).not.toContain(hidden.courseSlug);
    expect(mails.map(({ subject }) => subject).join(' ')).not.toContain(CANARY);
  });

  it('its learner keeps all: their week, their timeline and their place', async () => {
    const { learner, own, hidden } = await learning();
    const week = await weekOf(testContext({ actor: null }), learner.personId);
    expect(week.due.map(({ slug }) => slug)).toContain(hidden.courseSlug);
    expect(JSON.stringify(await loadOwnTimeline(own))).toContain(CANARY);
  });

  it('the page that says who sees what does not count it among what overseers see', async () => {
    const { own } = await learning();
    const { learning: shown } = await whoSeesActor(own);
    expect(shown).toHaveLength(1);
    expect(JSON.stringify(shown)).not.toContain(CANARY);
  });

  it('the coordinator of the programme sees who takes it', async () => {
    const { coordinator, hidden, learner } = await learning();
    const { editionId } = hidden;
    const { rows } = await listLearners(coordinator, { ...ALL, editionId });
    expect(rows.map(({ personId }) => personId)).toEqual([learner.personId]);
    const completion = await loadCompletion(coordinator, { editionId, offset: 0, limit: 25 });
    expect(completion.total).toBe(1);
    expect(JSON.stringify(await loadTimeline(coordinator, learner.personId))).toContain(CANARY);
    expect(JSON.stringify(await listEditionChoices(coordinator))).toContain(CANARY);
  });
});
