import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { persons } from '#db/schema/index.ts';
import { isInAudience, presentPost } from '#app/features/people/audience.ts';
import { listPeople, type PeoplePage } from '#app/features/people/list-people.server.ts';
import { countPeopleAt } from '#app/features/people/people-found.server.ts';
import { readPeopleParams, type PeopleParams } from '#app/features/people/params.ts';
import { foldName, nameColumns } from '#app/features/people/person-names.server.ts';
import { mayOverseePerson, oversightOf } from '#app/features/people/policy.ts';
import { PHASES } from '#app/features/people/kinds.ts';
import { phaseAt, phaseOf, yearOf } from '#app/features/people/posts.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makeWorld, worlds, type World } from '#tests/factories/people-worlds.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const today = japanDay(NOW);
const NAMES = ['Ana Lima', '鈴木 誠', 'NGUYEN Thi Lan', 'Zoë Müller', '林 花', 'Anan O’Brien'];
const KANA = ['アナ・リマ', 'すずき まこと', null, 'ゾーイ', 'はやし はな', null];
const TERMS = ['an', 'suzuki', 'すずき', 'ス', '林', 'nguyen lan', 'zoe', 'x', '・', 'a'];

type Rule = PeopleParams & { place?: number };

const parts = fc.record({
  q: fc.constantFrom(...TERMS),
  kind: fc.constantFrom('ALT', 'CIR', 'SEA'),
  year: fc.constantFrom('1', '2', '3', '4', '5'),
  group: fc.constantFrom('A', 'B'),
  phase: fc.constantFrom(...PHASES),
  post: fc.constantFrom('held', 'all', 'none'),
  sort: fc.constantFrom('name', 'organisation'),
  place: fc.nat({ max: 9 }),
});
/** At most three things are asked at once: of more, nobody is left. */
const asked = fc
  .tuple(
    parts,
    fc.subarray(['q', 'kind', 'year', 'group', 'phase', 'post', 'sort', 'place'] as const, {
      maxLength: 3,
    }),
  )
  .map(([all, names]) => Object.fromEntries(names.map((name) => [name, all[name]])) as Rule);

const KEEPER = {
  grants: [{ role: 'coordinator', scopeKind: 'platform', scopeId: null }],
} satisfies Pick<Actor, 'grants'>;

type Person = World['people'][number] & { search: string };

type Placed = PeopleParams & { below?: string };

/** The rule of the list, said once more over what the world knows. */
function isListed(actor: Pick<Actor, 'grants'>, person: Person, rule: Placed): boolean {
  return (
    mayOverseePerson(actor, person.posts, today) &&
    isNamed(person, rule.q) &&
    fits(actor, person, rule)
  );
}

function isNamed({ search }: Person, q: string | undefined): boolean {
  if (!q) return true;
  const words = q.split(' ').map(foldName).filter(Boolean);
  return words.length > 0 && words.every((word) => search.includes(word));
}

function fits(actor: Pick<Actor, 'grants'>, { posts }: Person, rule: Placed): boolean {
  const oversight = oversightOf(actor);
  if (oversight.all && rule.phase === 'alumni') return phaseOf(posts, today) === 'alumni';
  const roots = oversight.all ? null : oversight.organisations;
  const own = posts.filter(
    ({ organisations }) => !roots || organisations.some((id) => roots.includes(id)),
  );
  const post = presentPost(own, today);
  if ([rule.kind, rule.year, rule.group, rule.phase, rule.below].some(Boolean))
    return post !== undefined && fitsPost(post, posts, rule);
  return fitsState(post !== undefined, oversight.all ? stateOf(rule) : 'held');
}

const stateOf = ({ q, post = q ? 'all' : 'held' }: PeopleParams) => post;
const fitsState = (isHeld: boolean, state: PeopleParams['post']) =>
  state === 'all' || isHeld === (state === 'held');

const fitsPost = (post: Person['posts'][number], posts: Person['posts'], rule: Placed) =>
  [
    !rule.kind || post.kind === rule.kind,
    !rule.year || yearOf(post, today) === Number(rule.year),
    !rule.group || post.arrivalGroup === rule.group,
    !rule.phase || phaseAt(post, posts, today) === rule.phase,
    !rule.below || post.organisations.includes(rule.below),
  ].every(Boolean);

async function named(people: World['people']): Promise<Person[]> {
  const all = [];
  for (const [index, person] of people.entries()) {
    const legalName = NAMES[index % NAMES.length] ?? '';
    const columns = nameColumns({
      legalName,
      displayName: legalName,
      kana: KANA[index % 6] ?? null,
    });
    await testDb().update(persons).set(columns).where(eq(persons.id, person.id));
    all.push({ ...person, search: columns.searchText });
  }
  return all;
}

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

const ctxOf = (actor: Pick<Actor, 'grants'>) => testContext({ actor: actor as Actor });

/** All pages one after the other. */
async function wholeList(
  actor: Pick<Actor, 'grants'>,
  rule: object,
): Promise<PeoplePage['people']> {
  const people: PeoplePage['people'] = [];
  let after: string | undefined;
  do {
    const page: PeoplePage = await listPeople(ctxOf(actor), {
      ...rule,
      ...(after ? { after } : {}),
    });
    expect(page.before).toBe(people.length);
    people.push(...page.people);
    after = page.next ?? undefined;
    expect(after ? people.length < page.total : people.length === page.total).toBe(true);
  } while (after);
  return people;
}

describe('in generated worlds', () => {
  it('the list shows exactly those whom the actor oversees and who fit what is asked', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.array(asked, { minLength: 4, maxLength: 8 }),
        async (spec, rules) => {
          await inWorld(spec, async (world) => {
            const people = await named(world.people);
            for (const actor of [KEEPER, ...world.actors]) {
              for (const { place, ...rule } of rules) {
                const below =
                  place === undefined
                    ? {}
                    : { below: world.organisations[place % world.organisations.length] ?? '' };
                const expected = people.filter((one) =>
                  isListed(actor, one, { ...rule, ...below }),
                );
                const own = new Set(people.map(({ id }) => id));
                const found = (await wholeList(actor, { ...rule, ...below }))
                  .map(({ id }) => id)
                  .filter((id) => own.has(id));
                expect(found.sort(), JSON.stringify(rule)).toEqual(
                  expected.map(({ id }) => id).sort(),
                );
                shown += found.length;
              }
            }
          });
        },
      ),
      { numRuns: 25 },
    );
    expect(shown).toBeGreaterThan(40);
  }, 60_000);
});

describe('a page of people', () => {
  const coordinator = async () => makePerson({ roles: ['coordinator'] });

  async function inPost(count: number) {
    const town = await makeOrganisation({ kana: 'あまち' });
    const village = await makeOrganisation({ kana: 'いむら' });
    for (let index = 0; index < count; index += 1) {
      const legalName = `Robin ${String((index * 37) % count).padStart(3, '0')}`;
      const { personId } = await makePerson({ roles: [], legalName });
      await makeAppointment({ personId, organisationId: index % 2 ? town : village });
    }
    return { town, village };
  }

  it('goes on where the one before ended, in the order of names or of organisations', async () => {
    await inPost(120);
    const actor = await coordinator();
    const byName = (await wholeList(actor, { q: 'robin' })).map(({ legalName }) => legalName);
    expect(byName).toEqual([...byName].sort());
    expect(new Set(byName).size).toBe(120);
    const byPlace = await wholeList(actor, { q: 'robin', sort: 'organisation' });
    const places = byPlace.map(({ organisation }) => organisation?.nameEn);
    expect(new Set(places.slice(0, 60)).size).toBe(1);
    expect(new Set(places.slice(60)).size).toBe(1);
    expect(byPlace.slice(0, 60).map(({ legalName }) => legalName)).toEqual(
      byName.filter((_, index) =>
        byPlace.slice(0, 60).some((one) => one.legalName === byName[index]),
      ),
    );
  });

  it('begins at the beginning where the address does not say where in words of ours', async () => {
    const page = async (after: string) =>
      listPeople(testContext({ actor: await coordinator() }), { post: 'all', after });
    const nul = Buffer.from(JSON.stringify([0, '\0', 'x'])).toString('base64url');
    for (const after of ['x', '!!', 'W10', nul]) {
      expect(await page(after)).toMatchObject({ before: 0 });
    }
  });

  it('counts those at an organisation as its page does', async () => {
    const { town } = await inPost(10);
    const ctx = testContext({ actor: await coordinator() });
    expect((await listPeople(ctx, { below: town })).total).toBe(5);
    expect(await countPeopleAt(ctx, town)).toBe(5);
  });
});

describe('what is looked for', () => {
  async function somebody() {
    const town = await makeOrganisation();
    const { personId, email } = await makePerson({ roles: [], legalName: 'Ana Lima' });
    const jetNumber = '20310000042';
    await makeAppointment({ personId, organisationId: town, jetNumber });
    const mails = { privateEmail: 'Ana@home.example', workEmail: 'ana@town.example' };
    await testDb().update(persons).set(mails).where(eq(persons.id, personId));
    return {
      town,
      personId,
      terms: [jetNumber, '２０３１０００００４２', mails.privateEmail, mails.workEmail, email],
    };
  }

  it('may be a number or a mail address for coordinators, and never for who is not shown them', async () => {
    const { town, personId, terms } = await somebody();
    const keeper = await makePerson({ roles: ['coordinator'] });
    const supervisor = await grantOn(await makePerson({ roles: [] }), 'supervisor', town);
    const idsFor = async (actor: Actor, q: string) =>
      (await listPeople(testContext({ actor }), { q })).people.map(({ id }) => id);
    expect(await idsFor(supervisor, 'lima')).toEqual([personId]);
    for (const term of terms) {
      expect(await idsFor(keeper, term), term).toEqual([personId]);
      expect(await idsFor(supervisor, term), term).toEqual([]);
    }
  });

  it('is left out where it cannot be', () => {
    const read = (search: string) => readPeopleParams(new Request(`https://x.example/?${search}`));
    expect(read('q=a%00b&kind=XX&year=9&size=7&organisationId=1&post=x&sort=id')).toEqual({});
    expect(read('q=+an+&kind=ALT&year=&size=200')).toEqual({ q: 'an', kind: 'ALT', size: '200' });
  });
});

// The world's own rule of an audience is no part of the list; who is listed with a post is in one.
it('those listed with a kind are in the audience of that kind', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (spec) => {
      await inWorld(spec, async ({ people }) => {
        const listed = await wholeList(KEEPER, { kind: 'CIR' });
        const expected = people.filter((one) =>
          isInAudience({ version: 1, kinds: ['CIR'] }, one, today),
        );
        const own = new Set(people.map(({ id }) => id));
        expect(
          listed
            .map(({ id }) => id)
            .filter((id) => own.has(id))
            .sort(),
        ).toEqual(expected.map(({ id }) => id).sort());
      });
    }),
    { numRuns: 15 },
  );
});
