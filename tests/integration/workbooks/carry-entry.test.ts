import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { careerProfiles, fairCards } from '#db/schema/index.ts';
import { loadOwnProfile } from '#app/features/careers/own-career.server.ts';
import { emptyProfile } from '#app/features/careers/profile.ts';
import { carryEntry, carryView } from '#app/features/workbooks/carry-entry.server.ts';
import { publishTo } from '#tests/factories/candidates.ts';
import { makeProfile } from '#tests/factories/careers.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { makeOrganisation } from '#tests/factories/organisations.ts';
import {
  joinWorkbook,
  makeWriter,
  STRENGTHS,
  VALUES,
  write,
  type Writer,
} from '#tests/factories/workbooks.ts';
import { testDb } from '#tests/setup/database.ts';

const TEXT = '行事の計画を任されてきました。';

async function carrying(writer: Writer, text = TEXT) {
  const entryVersion = await write(writer, STRENGTHS, text);
  const input = { courseSlug: writer.courseSlug, key: STRENGTHS, entryVersion };
  return { ...input, locale: 'ja' as const, how: 'append' as const, profileVersion: 0 };
}

const profileOf = async ({ ctx }: Writer) => (await loadOwnProfile(ctx)).profile;

describe('a piece that is carried into the career profile', () => {
  it('is put into its field, and nothing else changes', async () => {
    const writer = await makeWriter();
    await write(writer, VALUES, 'Kept to myself.');
    const input = await carrying(writer);
    expect(await carryEntry(writer.ctx, input)).toEqual({ ok: true });
    const expected = { ...emptyProfile(), statement: { ja: TEXT, en: '' } };
    expect(await profileOf(writer)).toEqual(expected);
  });

  it('comes after what stands there, or in its place, as its writer chose', async () => {
    const writer = await makeWriter();
    const own = { statement: { ja: '前の文。', en: 'Before.' }, pay: 4_000_000 };
    await makeProfile(own, writer.ctx.actor);
    const input = await carrying(writer);
    const view = await carryView(writer.ctx, { ...input, locale: 'en' });
    expect(view).toMatchObject({
      ...{ profileVersion: 1, current: own.statement, isPublished: false, language: 'ja' },
      after: { ja: `前の文。\n\n${TEXT}`, en: `Before.\n\n${TEXT}` },
    });
    await carryEntry(writer.ctx, { ...input, profileVersion: 1 });
    expect(await profileOf(writer)).toMatchObject({
      ...{ statement: { ja: `前の文。\n\n${TEXT}`, en: 'Before.' }, pay: 4_000_000 },
    });
    await carryEntry(writer.ctx, { ...input, how: 'replace', profileVersion: 2 });
    expect(await profileOf(writer)).toMatchObject({ statement: { ja: TEXT, en: 'Before.' } });
  });

  it('publishes nothing: no card is made', async () => {
    const writer = await makeWriter();
    await carryEntry(writer.ctx, await carrying(writer));
    expect(await testDb().$count(fairCards)).toBe(0);
  });

  it('is refused where companies read that field now: they would read it at once', async () => {
    const writer = await makeWriter();
    const { ctx } = writer;
    await makeProfile({ statement: { ja: '公開中。', en: '' } }, ctx.actor);
    const company = await makeOrganisation({ kind: 'company' });
    const fairId = await makeFair({ companies: [company] });
    await publishTo({ ctx, actor: ctx.actor }, fairId, { fields: ['jlpt'] });
    const input = { ...(await carrying(writer)), profileVersion: 1 };
    expect(await carryEntry(ctx, input)).toEqual({ ok: true });
    await publishTo({ ctx, actor: ctx.actor }, fairId, { fields: ['jlpt', 'statement'] });
    expect(await carryEntry(ctx, { ...input, how: 'replace', profileVersion: 2 })).toEqual({
      ...{ ok: false, reason: 'published' },
    });
    expect(await profileOf(writer)).toMatchObject({ statement: { ja: `公開中。\n\n${TEXT}` } });
  });

  it('is refused where the piece or the profile has changed since it was shown', async () => {
    const writer = await makeWriter();
    const input = await carrying(writer);
    const changed = { ok: false, reason: 'changed' };
    const stale = { ...input, entryVersion: '2031-01-01T00:00:00.000Z' };
    expect(await carryEntry(writer.ctx, stale)).toEqual(changed);
    expect(await carryEntry(writer.ctx, { ...input, profileVersion: 3 })).toEqual(changed);
    expect(await loadOwnProfile(writer.ctx)).toMatchObject({ version: 0 });
  });

  it('is refused where the field would hold more than it takes', async () => {
    const writer = await makeWriter();
    await makeProfile({ statement: { ja: 'あ'.repeat(1_195), en: '' } }, writer.ctx.actor);
    const input = { ...(await carrying(writer)), profileVersion: 1 };
    expect(await carryEntry(writer.ctx, input)).toEqual({
      ...{ ok: false, reason: 'too-long', most: 1_200 },
    });
    expect(await loadOwnProfile(writer.ctx)).toMatchObject({ version: 1 });
  });

  it('is refused for a piece that is carried nowhere, and for one in which nothing is written', async () => {
    const writer = await makeWriter();
    const input = await carrying(writer, '  ');
    await expect(carryEntry(writer.ctx, input)).rejects.toMatchObject({ code: 'not-found' });
    await write(writer, VALUES, 'Fairness.');
    const other = carryEntry(writer.ctx, { ...input, key: VALUES });
    await expect(other).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each(['supervisor', 'staff'] as const)(
    'is refused for a %s, who has no career profile',
    async (role) => {
      const writer = await joinWorkbook(await makeWriter(), [role]);
      const input = await carrying(writer);
      await expect(carryEntry(writer.ctx, input)).rejects.toMatchObject({ code: 'forbidden' });
      const { personId } = writer.ctx.actor;
      const stored = eq(careerProfiles.personId, personId);
      expect(await testDb().$count(careerProfiles, stored)).toBe(0);
    },
  );

  it('goes into the own profile alone: the piece of another is not found', async () => {
    const writer = await makeWriter();
    const input = await carrying(writer);
    const other = await joinWorkbook(writer);
    await expect(carryEntry(other.ctx, input)).rejects.toMatchObject({ code: 'not-found' });
  });
});
