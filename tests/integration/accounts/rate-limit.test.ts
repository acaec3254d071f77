import { expect, it } from 'vitest';
import { rateLimits } from '#db/schema/index.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testDb } from '#tests/setup/database.ts';

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
