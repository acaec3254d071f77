import { and, eq, inArray, like } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applicationChanges, applications, notices } from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { changeLevel } from '#app/features/enrolments/change-level.server.ts';
import { decideApplication } from '#app/features/enrolments/decide-application.server.ts';
import { nominatePersons } from '#app/features/enrolments/nominate-persons.server.ts';
import { saveEdition } from '#app/features/enrolments/save-edition.server.ts';
import { withdrawApplication } from '#app/features/enrolments/withdraw-application.server.ts';
import type { EditionFields } from '#app/features/enrolments/schema.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { editionRow, standingOf } from '#tests/factories/editions.ts';
import { makeLevels, type MadeLevel } from '#tests/factories/levels.ts';
import { toldApplicants } from '#tests/factories/told.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const STATES = [
  ...(['awaiting-approval', 'waiting', 'enrolled', 'declined', 'withdrawn', 'moved'] as const),
] as const;
type State = (typeof STATES)[number];
const ENDED: readonly State[] = ['declined', 'withdrawn', 'moved'];

/** The rules in words a child could follow: one queue, one set of chairs. */
class Model {
  private order = 0;
  readonly people = new Map<number, { state: State; ticket: number }>();
  /** Who has a place in the other level, where nobody ever waits. */
  readonly elsewhere = new Set<number>();
  constructor(
    private capacity: number,
    private readonly approval: boolean,
  ) {}
  private inState(state: State) {
    return [...this.people.entries()]
      .filter(([, person]) => person.state === state)
      .sort(([, a], [, b]) => a.ticket - b.ticket);
  }
  private fill() {
    while (this.inState('enrolled').length < this.capacity) {
      const next = this.inState('waiting')[0];
      if (!next) return;
      next[1].state = 'enrolled';
    }
  }
  apply(who: number, approved: boolean) {
    const known = this.people.get(who);
    if (known && !ENDED.includes(known.state)) return;
    const state = this.approval && !approved ? 'awaiting-approval' : 'waiting';
    this.people.set(who, { state, ticket: (this.order += 1) });
    this.fill();
  }
  decide(who: number, approve: boolean) {
    const person = this.people.get(who);
    if (person?.state !== 'awaiting-approval') return;
    person.state = approve ? 'waiting' : 'declined';
    this.fill();
  }
  withdraw(who: number) {
    const person = this.people.get(who);
    if (person && person.state !== 'moved') person.state = 'withdrawn';
    this.fill();
  }
  leave(who: number) {
    const person = this.people.get(who);
    if (person?.state !== 'enrolled') return;
    person.state = 'moved';
    this.elsewhere.add(who);
    this.fill();
  }
  comeBack(who: number) {
    if (!this.elsewhere.has(who)) return;
    this.apply(who, false);
    if (this.people.get(who)?.state === 'enrolled') this.elsewhere.delete(who);
  }
  setCapacity(capacity: number) {
    if (capacity < this.inState('enrolled').length) return;
    this.capacity = capacity;
    this.fill();
  }
  standing() {
    const names: Record<string, number[]> = {};
    for (const state of STATES) {
      const who = this.inState(state).map(([person]) => person);
      if (who.length > 0) names[state] = who;
    }
    return names;
  }
}

const who = fc.nat({ max: 5 });
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('apply' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('nominate' as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('withdraw' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('approve' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('comeBack' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('decline' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('capacity' as const),
      who: fc.integer({ min: 1, max: 4 }),
    }),
  },
);

const FIELDS: EditionFields = {
  ...{ slug: 'july', nameJa: '7月期', nameEn: 'July', fiscalYear: 2031, term: 'july' },
  ...{ opensOn: '2031-06-20', closesOn: '2031-07-20', startsOn: '2031-07-28' },
  ...{
    selfEntry: true,
    byRule: false,
    nominations: true,
    approval: 'none',
    allocation: 'first-come',
  },
};

interface Scene {
  ctx: Context;
  coordinator: Context;
  applicationId: string;
  editionId: string;
  courseSlug: string;
  other: MadeLevel;
}
type Act = 'apply' | 'nominate' | 'withdraw' | 'approve' | 'decline' | 'leave' | 'comeBack';

const decide = ({ coordinator, applicationId }: Scene, approve: boolean) =>
  decideApplication(coordinator, { applicationId, approve, reason: 'no seat' });
const ACTS: Record<Act, (scene: Scene) => Promise<unknown>> = {
  apply: ({ ctx, courseSlug, editionId }) => applyForEdition(ctx, { courseSlug, editionId }),
  nominate: ({ ctx, coordinator, editionId }) =>
    nominatePersons(coordinator, { editionId, personIds: [ctx.actor.personId] }),
  withdraw: ({ ctx, applicationId }) => withdrawApplication(ctx, { applicationId }),
  approve: (scene) => decide(scene, true),
  decline: (scene) => decide(scene, false),
  leave: ({ ctx, applicationId, other }) =>
    changeLevel(ctx, { applicationId, editionId: other.editionId }),
  comeBack: async ({ ctx, other, editionId }) => {
    const applicationId = await applicationOf(ctx.actor, other.editionId);
    return applicationId ? changeLevel(ctx, { applicationId, editionId }) : null;
  },
};
const MOVES: Record<Act, (model: Model, who: number) => void> = {
  apply: (model, who) => model.apply(who, false),
  nominate: (model, who) => model.apply(who, true),
  withdraw: (model, who) => model.withdraw(who),
  approve: (model, who) => model.decide(who, true),
  decline: (model, who) => model.decide(who, false),
  leave: (model, who) => model.leave(who),
  comeBack: (model, who) => model.comeBack(who),
};

async function applicationOf({ personId }: Actor, editionId: string): Promise<string> {
  const own = and(eq(applications.editionId, editionId), eq(applications.personId, personId));
  const [row] = await testDb().select({ id: applications.id }).from(applications).where(own);
  return row?.id ?? '';
}

it('an edition gives places as its rules say, whatever people do in whatever order', async () => {
  const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  const people: Actor[] = [];
  for (let index = 0; index < 6; index += 1) people.push(await makePerson());
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
      fc.array(step, { minLength: 8, maxLength: 24 }),
      async (capacity, asks, plan) => {
        const approval = asks ? 'coordinator' : 'none';
        const made = await makeLevels({ capacity, approval }, {});
        const [{ editionId, courseSlug }, other] = made as [MadeLevel, MadeLevel];
        const model = new Model(capacity, asks);
        for (const { do: what, who: target } of plan) {
          steps += 1;
          await take(what, target);
          const standing = await standingOf(editionId);
          const standsAt = Object.fromEntries(
            Object.entries(standing).map(([state, ids]) => [
              state,
              ids.map((id) => people.findIndex(({ personId }) => personId === id)),
            ]),
          );
          expect(standsAt).toEqual(model.standing());
          const { seatsTaken } = await editionRow(editionId);
          expect(seatsTaken).toBe(standing.enrolled?.length ?? 0);
          const there = (await standingOf(other.editionId)).enrolled ?? [];
          const places = there.map((id) => people.findIndex(({ personId }) => personId === id));
          expect(new Set(places)).toEqual(model.elsewhere);
        }

        async function take(what: (typeof plan)[number]['do'], target: number) {
          if (what === 'capacity') {
            model.setCapacity(target);
            const fields = { ...FIELDS, capacity: target, approval } as EditionFields;
            await saveEdition(coordinator, { editionId, fields, audience: { version: 1 } });
            return;
          }
          const actor = people[target] as Actor;
          const applicationId = await applicationOf(actor, editionId);
          if (!applicationId && what !== 'apply' && what !== 'nominate') return;
          await ACTS[what]({
            ctx: testContext({ actor }),
            coordinator,
            applicationId,
            editionId,
            courseSlug,
            other,
          });
          MOVES[what](model, target);
        }
      },
    ),
    { numRuns: 30 },
  );
  expect(steps).toBeGreaterThan(200);
  await expectToldOnce();
}, 120_000);

/** Each step that was taken without the applicant is told once, by a notice and the promise of its mail. */
async function expectToldOnce() {
  const causes = ['promoted', 'approved', 'declined', 'nominated'] as const;
  const steps = await testDb()
    .select({ id: applicationChanges.applicationId, state: applicationChanges.state })
    .from(applicationChanges)
    .where(inArray(applicationChanges.cause, [...causes]));
  const editions = await testDb().selectDistinct({ id: applications.editionId }).from(applications);
  const told: string[] = [];
  for (const { id } of editions) {
    const rows = await toldApplicants(id);
    told.push(...rows.map(({ applicationId, state }) => `${applicationId} ${state}`));
  }
  expect(told.sort()).toEqual(steps.map(({ id, state }) => `${id} ${state}`).sort());
  expect(told.length).toBeGreaterThan(10);
  expect(await testDb().$count(notices, like(notices.dedupeKey, 'application:%'))).toBe(
    told.length,
  );
}
