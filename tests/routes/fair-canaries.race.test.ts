import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accounts,
  appointments,
  careerProfiles,
  fairCards,
  messages,
  organisations,
  persons,
  publishedNames,
  threads,
} from '#db/schema/index.ts';
import { PROFILE_FIELDS, type ProfileField } from '#app/features/careers/profile-choices.ts';
import { profileSchema } from '#app/features/careers/profile.ts';
import { publishAgain } from '#app/features/careers/publish-card.server.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { NAME_TEXT } from '#app/features/choices/name-consent.ts';
import { giveNameConsent } from '#app/features/choices/name-consent.server.ts';
import { answerMeeting } from '#app/features/meetings/answer-meeting.server.ts';
import { packArchive } from '#app/features/privacy/make-archive.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makePublishedMeetings } from '#tests/factories/allocations.ts';
import { makeCareerPerson, publishTo, type CareerPerson } from '#tests/factories/candidates.ts';
import { makeCompany } from '#tests/factories/companies.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSecondFactor } from '#tests/factories/second-factor.ts';
import { tablesWith } from '#tests/factories/plant-word.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import {
  askAll,
  asker,
  differing,
  foundIn,
  listsOf,
  pagesOf,
  type Places,
} from './fair-requests.ts';
import { startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
let world: World;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const both = (word: string) => ({ en: `${word} en`, ja: `${word} ja` });

/** Two profiles that differ in every field; each text holds a word that stands nowhere else. */
const PROFILES = [
  {
    ...{ availableFrom: '2027-08', isFixed: true, occupations: ['translation'] },
    ...{ industries: ['trade'], prefectures: ['04'], moves: 'within', tasks: { phone: 'alone' } },
    ...{ jlpt: { level: 'N3', takenOn: '2020-12' }, firstLanguage: 'fr' },
    languages: [{ language: 'zh', use: 'everyday' }],
    ...{ degree: 'bachelor', major: both('canary-degree'), licence: 'automatic' },
    ...{ skills: both('canary-skills'), statement: both('canary-statement') },
    career: both('canary-career'),
    projects: [{ title: both('canary-projects'), text: both('canary-projects') }],
    ...{ pay: 4_123_457, residence: 'specialist', residenceUntil: '2033-02-03' },
    residenceChange: 'unsure',
  },
  {
    ...{ availableFrom: '2027-04', occupations: ['sales', 'data'], industries: ['media'] },
    ...{ prefectures: ['27', '47'], moves: 'no', tasks: { email: 'with-help' } },
    ...{ jlpt: { level: 'N1', takenOn: '2021-07' }, firstLanguage: 'ko', languages: [] },
    ...{ degree: 'master', major: both('finch-degree'), licence: 'none' },
    ...{ skills: both('finch-skills'), statement: both('finch-statement') },
    ...{ career: both('finch-career'), projects: [], pay: 6_765_433 },
    ...{ residence: 'spouse', residenceUntil: '2034-05-06', residenceChange: 'no' },
  },
] as const;

/** What is planted in the fields of the first profile. */
const TEXTS = {
  ...{ degree: 'canary-degree', skills: 'canary-skills', statement: 'canary-statement' },
  ...{ career: 'canary-career', projects: 'canary-projects', pay: '4123457' },
  ...{ residence: '2033-02-03', employer: 'Canary-employer' },
} satisfies Partial<Record<ProfileField, string>>;

interface World extends Places {
  person: string;
  keeper: CareerPerson;
  fairId: string;
  companies: [string, string];
  /** A recruiter of each company. */
  recruiters: [Actor, Actor];
  post: string;
  /** Of the person, and in no field of a profile. */
  own: string[];
  /** The card of somebody else, to be compared with. */
  beside: string;
}

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

/** A fair that runs now, with two companies. */
function openFair(companies: readonly string[]): Promise<string> {
  const ends = { endsAt: new Date(inDays(30).getTime() + 3_600_000), publishedUntil: inDays(60) };
  const opens = { opensAt: inDays(-1), choicesUntil: inDays(23), startsAt: inDays(30) };
  return makeFair({ companies, slug: 'osaka', ...opens, ...ends });
}

async function makeRecruiter(companyId: string): Promise<Actor> {
  const person = await makePerson({ roles: [] });
  await giveSecondFactor(person);
  return grantOn(person, 'recruiter', companyId);
}

/** Somebody who keeps a profile, as they act now. */
async function makeKeeper(): Promise<CareerPerson> {
  const { actor, ctx } = await makeCareerPerson();
  return { actor, ctx: { ...ctx, now: new Date() } };
}

/** A post with an employer whose names are words of their own. */
async function makePost(personId: string): Promise<string> {
  const names = { nameEn: 'Canary-employer Board', nameJa: 'Canary-employer 教育委員会' };
  const organisationId = await makeOrganisation({ kind: 'host', prefecture: '04', ...names });
  const [startsOn, endsOn] = [inDays(-100), inDays(200)].map((at) =>
    at.toISOString().slice(0, 10),
  ) as [string, string];
  await makeAppointment({ personId, organisationId, kind: 'CIR', startsOn, endsOn });
  return organisationId;
}

/** A word that the person wrote to the first company. */
const LETTER = 'canary-letter';

async function makeThread(of: { fairId: string; cardId: string; companyId: string }) {
  const [id, now] = [uuidv7(), new Date()];
  const begun = { openedBy: 'participant', openedAt: now, lastAt: now } as const;
  await testDb()
    .insert(threads)
    .values({ id, ...of, ...begun, companyReadAt: now });
  await testDb()
    .insert(messages)
    .values({
      ...{ id: uuidv7(), threadId: id, side: 'participant', body: LETTER, sentAt: now },
      requestKey: id,
    });
  return id;
}

async function cardOf({ actor }: CareerPerson): Promise<string> {
  const own = eq(fairCards.personId, actor.personId);
  const [card] = await testDb().select().from(fairCards).where(own);
  return card?.id ?? '';
}

async function makeWorld(): Promise<World> {
  const companies: [string, string] = [await makeCompany(), await makeCompany()];
  const fairId = await openFair(companies);
  const recruiters: [Actor, Actor] = [
    await makeRecruiter(companies[0]),
    await makeRecruiter(companies[1]),
  ];
  const keeper = await makeKeeper();
  const { personId, accountId } = keeper.actor;
  const names = {
    legalName: 'Canaryname Legal',
    displayName: 'Canarycalled',
    kana: 'カナリアさん',
  };
  await testDb().update(persons).set(names).where(eq(persons.id, personId));
  const email = 'canary-mail@planted.example';
  await testDb().update(accounts).set({ email }).where(eq(accounts.id, accountId));
  const post = await makePost(personId);
  const neighbour = await makeKeeper();
  for (const each of [keeper, neighbour]) await publishTo(each, fairId, { fields: ['licence'] });
  const card = await cardOf(keeper);
  return {
    ...{ fairId, companies, recruiters, keeper, post, person: personId },
    ...{ fair: 'osaka', card, company: companies[0], beside: await cardOf(neighbour) },
    thread: await makeThread({ fairId, cardId: card, companyId: companies[0] }),
    own: [...Object.values(names), email, accountId],
  };
}

/** Writes one of the two profiles, or parts of each, and what follows of it for companies. */
async function write(fields: (field: string) => 0 | 1): Promise<void> {
  const { keeper, person, post } = world;
  const keys = Object.keys(PROFILES[0]) as (keyof (typeof PROFILES)[0])[];
  const said = keys.map((key) => [key, (PROFILES[fields(key)] as Record<string, unknown>)[key]]);
  const content = profileSchema.parse({ ...Object.fromEntries(said), namesEmployer: true });
  await testDb().update(careerProfiles).set({ content }).where(eq(careerProfiles.personId, person));
  const kind = fields('kind') ? 'ALT' : 'CIR';
  await testDb().update(appointments).set({ kind }).where(eq(appointments.personId, person));
  const word = fields('employer') ? 'Finch-employer' : 'Canary-employer';
  const names = { nameEn: `${word} Board`, nameJa: `${word} 教育委員会` };
  await testDb().update(organisations).set(names).where(eq(organisations.id, post));
  await testDb().transaction((tx) =>
    publishAgain({ ...keeper.ctx, db: tx as unknown as typeof keeper.ctx.db }, person),
  );
}

/** The field of which a part of a profile is. */
const FIELD_OF: Readonly<Record<string, ProfileField>> = {
  ...{ availableFrom: 'available', isFixed: 'available', prefectures: 'places', moves: 'places' },
  ...{ firstLanguage: 'languages', major: 'degree', residenceUntil: 'residence' },
  residenceChange: 'residence',
};
const fieldOf = (part: string): string => FIELD_OF[part] ?? part;

const publish = (fields: readonly string[], companyIds: readonly string[] | null = null) =>
  publishTo(world.keeper, world.fairId, { fields, companyIds });

const [FIRST, SECOND] = [0, 1] as const;
const secrets = () => [...Object.values(TEXTS), ...world.own];
const cardAt = () => `/company/candidates/${world.card}?fair=${world.fair}`;
const threadAt = () => `/company/messages/${world.thread}`;
const comparisonAt = () =>
  `/company/candidates/comparison?fair=${world.fair}&card=${world.card}&card=${world.beside}`;

/** What the recruiter of a company is answered, at these addresses. */
const answersOf = (company: 0 | 1, addresses: readonly string[]) =>
  askAll(asker(product, world.recruiters[company]), world, addresses);

/** Whether there is nothing at an address for the recruiter of a company. */
const at404 = async (company: 0 | 1, address: string) =>
  /^404/u.test((await answersOf(company, [address])).get(address) ?? '');

/** All that is of a fair, as data. */
const ofFair = () => [
  ...listsOf(world),
  comparisonAt(),
  ...pagesOf(world).filter((path) => /^\/(?:company|fairs|notices)/u.test(path)),
];

describe('what companies can reach', () => {
  it('tells no word of a field that is not published, and none of who it is, at any address', async () => {
    world = await makeWorld();
    await write(() => 0);
    await publish(['jlpt', 'occupations', 'kind']);
    const answers = await answersOf(FIRST, [...pagesOf(world), ...listsOf(world)]);
    expect(answers.size).toBeGreaterThan(600);
    expect([...answers.values()].filter((text) => /^(?:429|5)/u.test(text))).toEqual([]);
    expect(answers.get(cardAt())).toMatch(/^200/u);
    expect(answers.get('mark meet')).toMatch(/^303/u);
    expect(foundIn(answers, secrets())).toEqual([]);
  }, 120_000);

  it('has no word of it either in mails, notices, the log or the copy of a recruiter’s own data', async () => {
    expect(await tablesWith('canary-skills')).toEqual(['career_profiles']);
    expect(JSON.stringify(product.lines)).not.toMatch(/canary/iu);
    const [{ personId }] = world.recruiters;
    const archive = { personId, locale: 'en' as const };
    const files = unzipSync(await packArchive(testContext({ actor: null }), archive));
    const copy = new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
    expect(copy.size).toBeGreaterThan(2);
    expect(foundIn(copy, secrets())).toEqual([]);
  });

  it('finds nobody by a word that is not published: it answers as for a word that there is not', async () => {
    const ask = asker(product, world.recruiters[FIRST]);
    const found = async (word: string) => {
      const text = await ask(
        `/company/candidates?fair=${world.fair}&q=${encodeURIComponent(word)}`,
      );
      return text.replaceAll(encodeURIComponent(word), 'word').replaceAll(word, 'word');
    };
    const nothing = await found('no-such-word');
    for (const word of secrets()) expect(await found(word), word).toBe(nothing);
  });

  it('opens what is published, and nothing more, so that the words above are ones it would have found', async () => {
    await publish(PROFILE_FIELDS);
    const answers = await answersOf(FIRST, [cardAt(), cardAt().replace('?', '.data?')]);
    const words = Object.values(TEXTS).filter((word) => foundIn(answers, [word]).length === 0);
    expect(words).toEqual([]);
    const more = await answersOf(FIRST, [threadAt(), comparisonAt()]);
    expect(foundIn(more, [LETTER])).toEqual([`${LETTER} at ${threadAt()}`]);
    expect(foundIn(more, [TEXTS.skills])).toEqual([`${TEXTS.skills} at ${comparisonAt()}`]);
    expect(foundIn(answers, world.own)).toEqual([]);
  });

  it('is one company’s alone where it was published to it: another that replays its requests finds nothing', async () => {
    await withdraw();
    await publish(PROFILE_FIELDS, [world.companies[FIRST]]);
    const replayed = await answersOf(SECOND, ofFair());
    expect(replayed.get(cardAt())).toMatch(/^404/u);
    expect(replayed.get('mark meet')).toMatch(/^404/u);
    for (const at of [threadAt(), comparisonAt()]) expect(await at404(SECOND, at), at).toBe(true);
    expect(foundIn(replayed, [...secrets(), LETTER])).toEqual([]);
    const opened = await answersOf(FIRST, [cardAt()]);
    expect(foundIn(opened, [TEXTS.skills])).toHaveLength(1);
  }, 60_000);

  it('is empty from the next request on once all is withdrawn', async () => {
    await withdraw();
    const answers = await answersOf(FIRST, ofFair());
    expect(answers.get(cardAt())).toMatch(/^404/u);
    expect(answers.get('mark meet')).toMatch(/^404/u);
    const link = `/company/candidates/${world.card}"`;
    for (const at of [threadAt(), comparisonAt()]) expect(await at404(FIRST, at), at).toBe(true);
    expect(foundIn(answers, [...secrets(), link, LETTER])).toEqual([]);
    expect(await tablesWith('canary-skills')).toEqual(['career_profiles']);
  }, 60_000);
});

describe('a meeting with a company', () => {
  const CALLED = 'Canarycalled';
  /** The pages of companies, without the lists of every filter. */
  const ofCompany = () => ofFair().filter((path) => !path.startsWith('/company/candidates.data?'));
  const namedAt = async (company: 0 | 1) =>
    foundIn(await answersOf(company, ofCompany()), [CALLED]);

  it('tells the name to that company alone, while it is accepted and that is agreed to', async () => {
    await publish(['licence']);
    const [companyId] = world.companies;
    const { fairId, card: cardId } = world;
    const wanted = [{ companyId, cardId }];
    const { meetingIds } = await makePublishedMeetings(fairId, wanted, inAnswer());
    await giveNameConsent(world.keeper.ctx, { fairId, textVersion: NAME_TEXT, locale: 'en' });
    expect(await namedAt(FIRST)).toEqual([]);
    const accepted = { meetingId: meetingIds[0]!, answer: 'accepted' } as const;
    expect(await answerMeeting(world.keeper.ctx, accepted)).toEqual({ ok: true });
    const at = await namedAt(FIRST);
    for (const page of ['/company/meetings?', '/company/meetings/sheet?', `${threadAt()}?`]) {
      expect(
        at.some((found) => found.startsWith(`${CALLED} at ${page}`)),
        page,
      ).toBe(true);
    }
    expect(await namedAt(SECOND)).toEqual([]);
  }, 120_000);

  it('is told nothing of from the next request on once what is published is withdrawn', async () => {
    await withdraw();
    const number = await numberOf(world.card);
    const answers = await answersOf(FIRST, ofCompany());
    expect(foundIn(answers, [CALLED, `C-${number}`])).toEqual([]);
    expect(await testDb().$count(publishedNames, eq(publishedNames.cardId, world.card))).toBe(0);
  }, 120_000);
});

const inAnswer = () => ({ publishedAt: new Date(), answersUntil: inDays(5) });

async function numberOf(cardId: string): Promise<string> {
  const [card] = await testDb().select().from(fairCards).where(eq(fairCards.id, cardId));
  return String(card!.number).padStart(4, '0');
}

const withdraw = () =>
  withdrawConsent(world.keeper.ctx, { fairId: world.fairId, companyId: null, locale: 'en' });

describe('no list, count, order or page of a company depends on what is not published', () => {
  const isEven = (_: string, at: number) => at % 2 === 0;
  const HALVES = [
    PROFILE_FIELDS.filter(isEven),
    PROFILE_FIELDS.filter((field, at) => !isEven(field, at)),
  ];

  it.each(HALVES.map((fields) => ({ fields })))(
    'whichever values the others have: $fields',
    async ({ fields }) => {
      await publish(fields);
      await write(() => 0);
      const before = await answersOf(FIRST, ofFair());
      expect(before.get(cardAt())).toMatch(/^200/u);
      await write((part) => (fields.includes(fieldOf(part) as ProfileField) ? 0 : 1));
      const after = await answersOf(FIRST, ofFair());
      expect(differing(before, after)).toEqual([]);
    },
    120_000,
  );

  it.each(PROFILE_FIELDS.filter((field) => field !== 'learning'))(
    'and does on what is published: %s',
    async (field) => {
      await publish(PROFILE_FIELDS);
      await write(() => 0);
      const before = await answersOf(FIRST, [cardAt()]);
      await write((part) => (fieldOf(part) === field ? 1 : 0));
      expect(differing(before, await answersOf(FIRST, [cardAt()]))).toEqual([cardAt()]);
    },
  );
});
