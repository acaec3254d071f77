import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { cardNotes, cardTags, profileViews } from '#db/schema/index.ts';
import { compareCandidates } from '#app/features/candidates/compare-candidates.server.ts';
import { listCandidates } from '#app/features/candidates/list-candidates.server.ts';
import {
  changeNote,
  listNotes,
  removeNote,
  writeNote,
} from '#app/features/candidates/notes.server.ts';
import { readCandidateQuery } from '#app/features/candidates/schema.ts';
import { addTag, listTags, removeTag } from '#app/features/candidates/tags.server.ts';
import { MOST_TAGS } from '#app/features/candidates/team-records.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { cardOf, makeCareerPerson, publishTo } from '#tests/factories/candidates.ts';
import { makeRecruiter } from '#tests/factories/companies.ts';
import { makeFairWorld, type FairWorld } from '#tests/factories/messages.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

let world: FairWorld;
const readerA = () => ({ fairId: world.fairId, companyId: world.companies[0] });
const readerB = () => ({ fairId: world.fairId, companyId: world.companies[1] });

beforeEach(async () => {
  giveSettings();
  world = await makeFairWorld();
});

const refused = (asked: Promise<unknown>) =>
  expect(asked).rejects.toMatchObject({ code: 'not-found' });
const note = (body: string, ctx = world.a) =>
  writeNote(ctx, readerA(), { cardId: world.cardId, body });
const withdraw = () =>
  withdrawConsent(world.person.ctx, { fairId: world.fairId, companyId: null, locale: 'en' });
const withdrawFromA = () =>
  withdrawConsent(world.person.ctx, {
    ...{ fairId: world.fairId, companyId: world.companies[0], locale: 'en' },
  });

describe('notes of a team', () => {
  it('are read by all recruiters of the company with who wrote them, and changed by that one alone', async () => {
    const colleague = testContext({ actor: await makeRecruiter(world.companies[0]) });
    await note('Speaks of trade fairs.');
    await note('Met her in Osaka.', colleague);
    const seen = await listNotes(colleague, readerA(), world.cardId);
    expect(seen.map(({ body, author, isOwn }) => [body, author, isOwn])).toEqual([
      ['Speaks of trade fairs.', world.a.actor.displayName, false],
      ['Met her in Osaka.', colleague.actor.displayName, true],
    ]);
    const [first] = seen;
    const theirs = { cardId: world.cardId, noteId: first?.id ?? '' };
    await refused(changeNote(colleague, readerA(), { ...theirs, body: 'No.' }));
    await refused(removeNote(colleague, readerA(), theirs));
    expect(await changeNote(world.a, readerA(), { ...theirs, body: 'Yes.' })).toEqual({ ok: true });
    await removeNote(world.a, readerA(), theirs);
    expect(await testDb().$count(cardNotes)).toBe(1);
  });

  it('are refused when empty, too long, or on a card that the company does not see', async () => {
    expect(await note(' \n ')).toEqual({ ok: false, reason: 'no-note' });
    expect(await note('x'.repeat(2_001))).toEqual({ ok: false, reason: 'long-note' });
    const of = { cardId: world.cardId, body: 'A note' };
    await refused(writeNote(world.b, readerB(), of));
    await refused(listNotes(world.b, readerB(), world.cardId));
    await refused(writeNote(world.a, readerA(), { ...of, cardId: uuidv7() }));
    expect(await testDb().$count(cardNotes)).toBe(0);
  });

  it('and tags are gone with the next request once consent is withdrawn, and back when it is given again', async () => {
    await note('Kept.');
    await addTag(world.a, readerA(), { cardId: world.cardId, tag: 'Trade' });
    await withdraw();
    await withdrawFromA();
    await refused(listNotes(world.a, readerA(), world.cardId));
    expect(await listTags(world.a, readerA())).toEqual([]);
    await publishTo(world.person, world.fairId, { companyIds: [world.companies[0]] });
    expect(await listNotes(world.a, readerA(), world.cardId)).toHaveLength(1);
    expect(await listTags(world.a, readerA())).toEqual(['Trade']);
  });
});

describe('tags of a team', () => {
  const tag = (word: string) => addTag(world.a, readerA(), { cardId: world.cardId, tag: word });
  const found = async (asked: Record<string, string>, reader = readerA(), ctx = world.a) =>
    (await listCandidates(ctx, reader, readCandidateQuery(new URLSearchParams(asked)))).cards;

  it('find cards again in the list and its counts, for their own team alone', async () => {
    const other = await makeCareerPerson();
    for (const each of [world.person, other]) await publishTo(each, world.fairId);
    await publishTo(world.person, world.fairId, { companyIds: [world.companies[0]] });
    await tag('  Ｔｒａｄｅ　fair ');
    await addTag(world.b, readerB(), { cardId: await cardOf(other), tag: 'Trade fair' });
    const [card, ...more] = await found({ tag: 'Trade fair' });
    expect(card).toMatchObject({ cardId: world.cardId, tags: ['Trade fair'] });
    expect(more).toEqual([]);
    expect(await found({ tag: 'Nothing' })).toEqual([]);
    const query = readCandidateQuery(new URLSearchParams({ tag: 'Trade fair' }));
    expect(await listCandidates(world.a, readerA(), query)).toMatchObject({ total: 1 });
    const untagged = await found({});
    expect(untagged.map(({ tags }) => tags.length).sort()).toEqual([0, 1]);
  });

  it('are one where they are put on twice, and at most ten', async () => {
    for (const word of ['One', ' One ']) expect(await tag(word)).toEqual({ ok: true });
    expect(await testDb().$count(cardTags)).toBe(1);
    for (let n = 1; n < MOST_TAGS; n += 1) expect(await tag(`More ${n}`)).toEqual({ ok: true });
    expect(await tag('One')).toEqual({ ok: true });
    expect(await tag('Eleventh')).toEqual({ ok: false, reason: 'too-many-tags' });
    await removeTag(world.a, readerA(), { cardId: world.cardId, tag: 'One' });
    expect(await tag('Eleventh')).toEqual({ ok: true });
  });

  it('are refused when empty, too long, or on a card that the company does not see', async () => {
    expect(await tag(' 　')).toEqual({ ok: false, reason: 'no-tag' });
    expect(await tag('x'.repeat(31))).toEqual({ ok: false, reason: 'no-tag' });
    await refused(addTag(world.b, readerB(), { cardId: world.cardId, tag: 'One' }));
    await refused(removeTag(world.b, readerB(), { cardId: world.cardId, tag: 'One' }));
  });
});

describe('a comparison', () => {
  const others = async (count: number) => {
    const made = [];
    for (let n = 0; n < count; n += 1) {
      const person = await makeCareerPerson();
      await publishTo(person, world.fairId, { fields: ['jlpt'] });
      made.push(await cardOf(person));
    }
    return made;
  };

  it('is of two to four cards, in the order asked for, and recorded as a view of each', async () => {
    const [one = ''] = await others(1);
    const asked = [one, world.cardId, one];
    const compared = await compareCandidates(world.a, readerA(), asked);
    expect(compared?.map(({ cardId }) => cardId)).toEqual([one, world.cardId]);
    expect(Object.keys(compared?.[0]?.shown ?? {})).toEqual(['jlpt']);
    const views = await testDb().select().from(profileViews).where(eq(profileViews.cardId, one));
    expect(views).toMatchObject([{ place: 'page', fields: ['jlpt'], times: 1 }]);
  });

  it('is refused of fewer, of more, and of a card that the company does not see', async () => {
    const more = await others(4);
    expect(await compareCandidates(world.a, readerA(), [world.cardId])).toBeNull();
    expect(await compareCandidates(world.a, readerA(), [world.cardId, ...more])).toBeNull();
    await refused(compareCandidates(world.b, readerB(), [more[0] ?? '', world.cardId]));
    expect(await testDb().$count(profileViews)).toBe(0);
  });
});
