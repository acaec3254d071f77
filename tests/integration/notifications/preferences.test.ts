import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { notificationPreferences, persons } from '#db/schema/index.ts';
import { endMail, kindToEnd } from '#app/features/notifications/end-mail.server.ts';
import { loadPreferences } from '#app/features/notifications/preferences.server.ts';
import { savePreferences } from '#app/features/notifications/save-preferences.server.ts';
import {
  readUnsubscribeToken,
  unsubscribeToken,
} from '#app/features/notifications/unsubscribe-token.server.ts';
import { REFUSABLE_KINDS } from '#app/features/notifications/rules.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const CHOSEN = {
  refused: ['announcement', 'monthly-digest'],
  locale: 'ja',
  quiet: { from: 1_320, until: 420 },
  copyToOrganisation: true,
} as const;
const nobody = () => testContext({ actor: null });

beforeEach(() => giveSettings());

describe('what a person wants to be told', () => {
  it('is everything, outside the night, until they choose', async () => {
    const { personId } = await makePerson();
    expect(await loadPreferences(nobody(), personId)).toEqual({
      ...{ refused: [], locale: null, copyToOrganisation: false },
      quiet: { from: 1_260, until: 480 },
    });
  });

  it('is kept for a supervisor as chosen, and nobody else’s changes', async () => {
    const actor = await makePerson({ roles: ['supervisor'] });
    const other = await makePerson();
    await savePreferences(testContext({ actor }), CHOSEN);
    expect(await loadPreferences(nobody(), actor.personId)).toEqual(CHOSEN);
    expect((await loadPreferences(nobody(), other.personId)).refused).toEqual([]);
    await savePreferences(testContext({ actor }), { ...CHOSEN, refused: [], quiet: null });
    expect(await loadPreferences(nobody(), actor.personId)).toMatchObject({
      ...{ refused: [], quiet: null },
    });
  });

  it('changes for others only where they were asked: no copies, no supervisors’ digest', async () => {
    const actor = await makePerson();
    await savePreferences(testContext({ actor }), CHOSEN);
    expect(await loadPreferences(nobody(), actor.personId)).toMatchObject({
      ...{ refused: ['announcement'], copyToOrganisation: false },
    });
  });

  it('keeps account and safety out of what can be refused in the database too', async () => {
    const { personId } = await makePerson();
    const row = { personId, refusedKinds: ['account' as const], updatedAt: NOW };
    const attempt = testDb().transaction((tx) => tx.insert(notificationPreferences).values(row));
    await expect(attempt).rejects.toMatchObject({ cause: { code: '23514' } });
  });
});

describe('an unsubscribe link', () => {
  it('ends mail of its kind, once or many times, and keeps what else was chosen', async () => {
    const actor = await makePerson({ roles: ['supervisor'] });
    await savePreferences(testContext({ actor }), CHOSEN);
    const token = unsubscribeToken({ personId: actor.personId, kind: 'reminder' });
    for (let press = 0; press < 2; press += 1) {
      expect(await endMail(nobody(), { token })).toEqual({ kind: 'reminder' });
    }
    const after = await loadPreferences(nobody(), actor.personId);
    expect(after).toEqual({ ...CHOSEN, refused: [...CHOSEN.refused, 'reminder'] });
  });

  it('works for who has never chosen anything', async () => {
    const { personId } = await makePerson();
    const token = unsubscribeToken({ personId, kind: 'weekly-digest' });
    expect(kindToEnd(token)).toBe('weekly-digest');
    await endMail(nobody(), { token });
    expect(await loadPreferences(nobody(), personId)).toMatchObject({
      ...{ refused: ['weekly-digest'], quiet: { from: 1_260, until: 480 } },
    });
  });

  it('of somebody who is not there any more says the same and keeps nothing', async () => {
    const { personId } = await makePerson();
    const token = unsubscribeToken({ personId, kind: 'reminder' });
    await asOwner((tx) => tx.delete(persons).where(eq(persons.id, personId)));
    expect(await endMail(nobody(), { token })).toEqual({ kind: 'reminder' });
    const own = eq(notificationPreferences.personId, personId);
    expect(await testDb().$count(notificationPreferences, own)).toBe(0);
  });

  it('says of itself whose and which, and nobody can make another', async () => {
    for (const kind of REFUSABLE_KINDS) {
      const said = { personId: uuidv7(), kind };
      expect(readUnsubscribeToken(unsubscribeToken(said))).toEqual(said);
    }
    const token = unsubscribeToken({ personId: uuidv7(), kind: 'reminder' });
    const bytes = Buffer.from(token, 'base64url');
    const forged = Array.from(bytes, (_, at) => {
      const other = Buffer.from(bytes);
      other.writeUInt8((bytes[at] ?? 0) ^ 1, at);
      return other.toString('base64url');
    });
    for (const wrong of [...forged, '', token.slice(1), `${token}a`, 'x'.repeat(66)]) {
      expect(readUnsubscribeToken(wrong)).toBeNull();
      await expect(endMail(nobody(), { token: wrong })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });
});
