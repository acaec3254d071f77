import { and, eq, inArray } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisations, persons } from '#db/schema/index.ts';
import { isInAudience, type Audience } from '#app/features/people/audience.ts';
import { personsInAudience } from '#app/features/people/audience.server.ts';
import { mayOverseeOrganisation, mayOverseePerson } from '#app/features/people/policy.ts';
import { addDays, japanDay } from '#app/platform/japan-day.ts';
import { organisationsOverseenBy, personsOverseenBy } from '#app/features/people/visible.server.ts';
import { audiences, makeWorld, worlds, type World } from '#tests/factories/people-worlds.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const today = japanDay(NOW);

/** Every world is made in a savepoint that goes with it. */
async function inWorld(
  spec: Parameters<typeof makeWorld>[0],
  look: (world: World) => Promise<void>,
) {
  const undo = new Error('undo');
  await testDb()
    .transaction(async () => {
      await look(await makeWorld(spec));
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
}

describe('in generated worlds', () => {
  it('predicate and filter agree on whose record an actor sees', async () => {
    let seen = 0;
    let hidden = 0;
    await fc.assert(
      fc.asyncProperty(worlds, async (spec) => {
        await inWorld(spec, async ({ actors, people }) => {
          for (const actor of actors) {
            const rows = await testDb()
              .select({ id: persons.id })
              .from(persons)
              .where(
                and(
                  inArray(
                    persons.id,
                    people.map(({ id }) => id),
                  ),
                  personsOverseenBy(actor, today),
                ),
              );
            const expected = people.filter((person) =>
              mayOverseePerson(actor, person.posts, today),
            );
            expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
            seen += rows.length;
            hidden += people.length - rows.length;
          }
        });
      }),
      { numRuns: 40 },
    );
    expect(Math.min(seen, hidden)).toBeGreaterThan(20);
  });

  it('predicate and filter agree on which organisations an actor sees', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (spec) => {
        await inWorld(spec, async ({ actors, organisations: own, chainOf }) => {
          for (const actor of actors) {
            const rows = await testDb()
              .select({ id: organisations.id })
              .from(organisations)
              .where(and(inArray(organisations.id, own), organisationsOverseenBy(actor)));
            const expected = own.filter((id) => mayOverseeOrganisation(actor, chainOf(id)));
            expect(rows.map(({ id }) => id).sort()).toEqual(expected.sort());
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('predicate and filter agree on who is in an audience, on any day', async () => {
    let members = 0;
    const day = fc.integer({ min: -800, max: 800 });
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.array(audiences, { minLength: 4, maxLength: 8 }),
        day,
        async (spec, rules, days) => {
          const now = new Date(NOW.getTime() + days * 86_400_000);
          await inWorld(spec, async ({ people, organisations: own }) => {
            for (const draft of rules) {
              const rule = placed(draft, own);
              const rows = await testDb()
                .select({ id: persons.id })
                .from(persons)
                .where(
                  and(
                    inArray(
                      persons.id,
                      people.map(({ id }) => id),
                    ),
                    personsInAudience(rule, now),
                  ),
                );
              const expected = people.filter((person) =>
                isInAudience(rule, person, addDays(today, days)),
              );
              expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
              members += rows.length;
            }
          });
        },
      ),
      { numRuns: 40 },
    );
    expect(members).toBeGreaterThan(40);
  });
});

function placed(draft: Audience & { places?: number[] }, own: string[]): Audience {
  const { places, ...rule } = draft;
  const organisationIds = places?.map((at) => own[at % own.length] ?? '');
  return organisationIds ? { ...rule, organisations: organisationIds } : rule;
}

describe('an organisation that was merged', () => {
  it('belongs below the one it went into, with its people of before', async () => {
    await inWorld({ organisations: [], people: [], actors: [] }, async ({ make }) => {
      const { host, former, successor, personId } = await make.merged();
      const [actorOfSuccessor, actorOfHost] = await Promise.all([
        make.actor('supervisor', successor),
        make.actor('advisor', host),
      ]);
      for (const actor of [actorOfSuccessor, actorOfHost]) {
        const rows = await testDb()
          .select({ id: persons.id })
          .from(persons)
          .where(and(eq(persons.id, personId), personsOverseenBy(actor, today)));
        expect(rows).toHaveLength(1);
        const [row] = await testDb()
          .select({ id: organisations.id })
          .from(organisations)
          .where(and(eq(organisations.id, former), organisationsOverseenBy(actor)));
        expect(row?.id).toBe(former);
      }
    });
  });
});
