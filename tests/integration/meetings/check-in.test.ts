import { beforeEach, describe, expect, it } from 'vitest';
import { auditEntries, fairCheckIns } from '#db/schema/index.ts';
import { checkInToken } from '#app/features/meetings/fair-day/check-in-token.server.ts';
import { checkIn, undoCheckIn } from '#app/features/meetings/fair-day/check-in.server.ts';
import { findByToken, searchGuests } from '#app/features/meetings/fair-day/guests.server.ts';
import { checkInAddress, loadOwnDay } from '#app/features/meetings/fair-day/own-day.server.ts';
import { loadStaffDay } from '#app/features/meetings/fair-day/staff-day.server.ts';
import { env } from '#app/platform/env.server.ts';
import {
  later,
  makeFairDay,
  makeGuest,
  type DayGuest,
  type FairDay,
} from '#tests/factories/fair-days.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

let day: FairDay;
let guest: DayGuest;

beforeEach(async () => {
  giveSettings({});
  day = await makeFairDay();
  guest = await makeGuest(day, { isHere: false });
});

const tokenOf = async (who = guest) =>
  (await checkInAddress(who.ctx, day.fair.slug)).split('/').at(-1) ?? '';
const others = async () => [
  guest.ctx,
  day.recruiter,
  testContext({ actor: await makePerson({ roles: ['supervisor'] }) }),
  testContext({ actor: await makePerson({ roles: ['trainer'] }) }),
];

describe('check-in', () => {
  it('by the code of a participant notes once that they came, with who noted it', async () => {
    const found = await findByToken(day.coordinator, await tokenOf());
    expect(found).toMatchObject({ fair: { id: day.fairId }, guest: { cardId: guest.cardId } });
    const of = { fair: found.fair, cardId: found.guest.cardId, manner: 'scan' as const };
    expect(await checkIn(day.coordinator, of)).toEqual({ ok: true });
    expect(await checkIn(later(day.coordinator, 5), of)).toEqual({ ok: true });
    const rows = await testDb().select().from(fairCheckIns);
    expect(rows).toMatchObject([{ manner: 'scan', checkedInAt: day.coordinator.now }]);
    expect(await loadOwnDay(guest.ctx, day.fair.slug)).toMatchObject({
      checkedInAt: day.coordinator.now.toISOString(),
    });
    const acts = await testDb().select({ action: auditEntries.action }).from(auditEntries);
    expect(acts.filter(({ action }) => action === 'fair-checked-in')).toHaveLength(1);
  });

  it('finds people by number and by part of their name, of this fair alone', async () => {
    const elsewhere = await makeGuest(await makeFairDay());
    const { number } = await loadOwnDay(guest.ctx, day.fair.slug);
    const find = async (q: string) =>
      (await searchGuests(day.coordinator, day.fairId, q)).map(({ cardId }) => cardId);
    expect(await find(String(number))).toEqual([guest.cardId]);
    expect(await find(`C-${String(number).padStart(4, '0')}`)).toEqual([guest.cardId]);
    expect(await find('canary real')).toEqual([guest.cardId]);
    expect(await find('canary')).not.toContain(elsewhere.cardId);
    for (const q of ['', 'c', '%', '%%']) expect(await find(q)).toEqual([]);
  });

  it('can be taken back, and is refused on another day', async () => {
    const of = { fair: day.fair, cardId: guest.cardId, manner: 'desk' as const };
    expect(await checkIn(later(day.coordinator, 2_000), of)).toEqual({
      ...{ ok: false, reason: 'not-today' },
    });
    await checkIn(day.coordinator, of);
    await undoCheckIn(day.coordinator, day.fair, guest.cardId);
    await undoCheckIn(day.coordinator, day.fair, guest.cardId);
    expect(await testDb().$count(fairCheckIns)).toBe(0);
  });

  it('is refused for everybody who is no coordinator, whatever the code is', async () => {
    const token = await tokenOf();
    for (const ctx of await others()) {
      for (const asked of [token, 'AAAAAAAAAAAAAAAAAAAAAA', '']) {
        await expect(findByToken(ctx, asked)).rejects.toMatchObject({ code: 'forbidden' });
      }
      const of = { fair: day.fair, cardId: guest.cardId, manner: 'desk' as const };
      await expect(checkIn(ctx, of)).rejects.toMatchObject({ code: 'forbidden' });
      const undone = undoCheckIn(ctx, day.fair, guest.cardId);
      await expect(undone).rejects.toMatchObject({ code: 'forbidden' });
      const search = searchGuests(ctx, day.fairId, 'canary');
      await expect(search).rejects.toMatchObject({ code: 'forbidden' });
      await expect(loadStaffDay(ctx, day.fairId)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('finds nobody by a code that is none, of another secret, or of a fair that is not on', async () => {
    const token = await tokenOf();
    const other = checkInToken(guest.cardId, `${env().secretKey}x`);
    for (const asked of ['', guest.cardId, other, `${token}A`]) {
      await expect(findByToken(day.coordinator, asked)).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    for (const minutes of [-2_000, 400]) {
      const found = findByToken(later(day.coordinator, minutes), token);
      await expect(found).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('has a code that tells nothing: neither card nor person stands in it, and each has one of their own', async () => {
    const token = await tokenOf();
    expect(token).toMatch(/^[\w-]{22}$/u);
    expect(token).not.toBe(await tokenOf(await makeGuest(day)));
    expect(Buffer.from(token, 'base64url').toString('hex')).not.toContain(
      guest.cardId.replaceAll('-', '').slice(0, 8),
    );
  });

  it('has nobody’s page but the own, and none for who has no card', async () => {
    const stranger = testContext({ actor: await makePerson() });
    await expect(loadOwnDay(stranger, day.fair.slug)).rejects.toMatchObject({ code: 'not-found' });
    await expect(loadOwnDay(guest.ctx, 'no-fair')).rejects.toMatchObject({ code: 'not-found' });
    const seen = { ...guest.actor, viewing: { id: 'v', viewerId: 'x', endsAt: guest.ctx.now } };
    const viewed = loadOwnDay({ ...guest.ctx, actor: seen }, day.fair.slug);
    await expect(viewed).rejects.toMatchObject({ code: 'not-found' });
  });
});
