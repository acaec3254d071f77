import { beforeEach, expect, it, vi } from 'vitest';
import { rateLimits } from '#db/schema/index.ts';
import { clearLimit, sweepRateLimits, withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testDb } from '#tests/setup/database.ts';

/** Hits are counted by the quarter hour: no test may begin in one and end in the next. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

it('a limit keeps neither an address nor what anybody could compute from one', async () => {
  giveSettings();
  const address = 'robin@test.example';
  const limit = { name: 'sign-in', hits: 1, windowSeconds: 900 };
  expect(await withinLimit(testDb(), limit, address)).toBe(true);
  expect(await withinLimit(testDb(), limit, address)).toBe(false);
  const [row] = await testDb().select().from(rateLimits);
  expect(row).toMatchObject({
    hits: 2,
    bucket: expect.stringMatching(/^sign-in:\w{32}$/) as string,
  });
  expect(row?.bucket).not.toContain(sha256(address).slice(0, 32));
});

const LIMIT = { name: 'change', hits: 2, windowSeconds: 900 };
const count = (subject: string) => withinLimit(testDb(), LIMIT, subject);

it('a limit counts each subject and each name apart, and is forgotten for one alone', async () => {
  giveSettings();
  for (const subject of ['ana', 'robin']) {
    expect([await count(subject), await count(subject), await count(subject)]).toEqual([
      ...[true, true, false],
    ]);
  }
  expect(await withinLimit(testDb(), { ...LIMIT, name: 'other' }, 'ana')).toBe(true);
  await clearLimit(testDb(), LIMIT, 'ana');
  expect(await count('ana')).toBe(true);
  expect(await count('robin')).toBe(false);
});

it('a limit ends with its window, and what was counted goes a day later', async () => {
  giveSettings();
  for (let hits = 0; hits < 3; hits += 1) await count('ana');
  expect(await count('ana')).toBe(false);
  vi.setSystemTime(Date.now() + 900_000);
  expect(await count('ana')).toBe(true);
  await sweepRateLimits(testDb());
  expect(await testDb().$count(rateLimits)).toBe(2);
  vi.setSystemTime(Date.now() + 86_400_000);
  await sweepRateLimits(testDb());
  expect(await testDb().$count(rateLimits)).toBe(0);
});
