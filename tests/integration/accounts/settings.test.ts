import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { persons, readingPreferences } from '#db/schema/index.ts';
import {
  saveLanguage,
  saveReading,
  saveSettings,
} from '#app/features/accounts/save-settings.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const SETTINGS = {
  displayName: 'Ana',
  locale: 'ja',
  timeZone: 'America/Lima',
  theme: 'dark',
} as const;

async function personOf({ personId }: Actor) {
  const [person] = await testDb().select().from(persons).where(eq(persons.id, personId));
  return person;
}

async function readingOf({ personId }: Actor) {
  const own = eq(readingPreferences.personId, personId);
  const [reading] = await testDb().select().from(readingPreferences).where(own);
  return reading;
}

describe('settings', () => {
  it('are kept for the person alone, and leave the name on certificates as it is', async () => {
    const actor = await makePerson({ legalName: 'Ana María Ruiz' });
    const other = await makePerson();
    const before = await personOf(other);
    await saveSettings(testContext({ actor }), SETTINGS);
    expect(await personOf(actor)).toMatchObject({
      ...{ displayName: 'Ana', locale: 'ja', timeZone: 'America/Lima' },
      legalName: 'Ana María Ruiz',
    });
    expect(await readingOf(actor)).toMatchObject({ theme: 'dark' });
    expect(await personOf(other)).toEqual(before);
    expect(await readingOf(other)).toBeUndefined();
  });

  it('saved anew take the place of the former ones', async () => {
    const actor = await makePerson();
    await saveSettings(testContext({ actor }), SETTINGS);
    await saveSettings(testContext({ actor }), { ...SETTINGS, displayName: 'A', theme: 'light' });
    expect(await personOf(actor)).toMatchObject({ displayName: 'A' });
    expect(await readingOf(actor)).toMatchObject({ theme: 'light' });
  });

  it('of the language change nothing else', async () => {
    const actor = await makePerson();
    const before = await personOf(actor);
    await saveLanguage(testContext({ actor }), 'ja');
    expect(await personOf(actor)).toEqual({ ...before, locale: 'ja' });
  });
});

describe('the aids to reading', () => {
  it('are kept one by one: a change of one leaves the others, and the colours', async () => {
    const actor = await makePerson();
    const ctx = testContext({ actor });
    await saveSettings(ctx, SETTINGS);
    await saveReading(ctx, { furigana: 'all', romaji: false });
    await saveReading(ctx, { speed: 'slow' });
    expect(await readingOf(actor)).toMatchObject({
      ...{ furigana: 'all', romaji: false, speed: 'slow', translation: 'tap', theme: 'dark' },
    });
  });
});
