import { eq } from 'drizzle-orm';
import { beforeEach, expect, it, vi } from 'vitest';
import { authenticators, sessions } from '#db/schema/index.ts';
import { beginAuthenticator } from '#app/features/accounts/begin-authenticator.server.ts';
import { confirmAuthenticator } from '#app/features/accounts/confirm-authenticator.server.ts';
import { confirmPrintedCodes } from '#app/features/accounts/confirm-printed-codes.server.ts';
import { makePrintedCodes } from '#app/features/accounts/make-printed-codes.server.ts';
import { removeSecondFactor } from '#app/features/accounts/remove-second-factor.server.ts';
import { secondFactorNeed } from '#app/features/accounts/second-factor.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { makePerson } from '#tests/factories/people.ts';
import { shownCode } from '#tests/factories/second-factor.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** Codes are counted by the half minute: time goes on only where a test says so. */
beforeEach(() => {
  giveSettings();
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

async function startSession(actor: Actor): Promise<void> {
  const at = new Date();
  const { sessionId: id, accountId } = actor;
  await testDb()
    .insert(sessions)
    .values({ id, accountId, createdAt: at, seenAt: at, expiresAt: at });
}

async function begin(actor: Actor): Promise<void> {
  await startSession(actor);
  expect(await beginAuthenticator(testContext({ actor }), {})).toEqual({ ok: true });
}

it('an authenticator that is confirmed many times at once is in use, whichever press was first', async () => {
  const actor = await makePerson();
  await begin(actor);
  const code = await shownCode(actor);
  const results = await Promise.all(
    Array.from({ length: 6 }, () => confirmAuthenticator(testContext({ actor }), { code })),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const own = eq(authenticators.accountId, actor.accountId);
  const rows = await testDb().select().from(authenticators).where(own);
  expect(rows.map(({ confirmedAt }) => confirmedAt !== null)).toEqual([true]);
});

it('who needs a second factor keeps one kind of it when both are removed at once', async () => {
  const trainer = await makePerson({ roles: ['trainer'], secondFactor: false });
  const ctx = testContext({ actor: trainer });
  await begin(trainer);
  await confirmAuthenticator(ctx, { code: await shownCode(trainer) });
  await startSession(trainer);
  const made = await makePrintedCodes(ctx, {});
  if (!made.ok) throw new Error(made.reason);
  await confirmPrintedCodes(ctx, { code: made.codes[0] ?? '' });
  await startSession(trainer);
  const results = await Promise.all(
    (['authenticator', 'printed-codes'] as const).map((kind) => removeSecondFactor(ctx, { kind })),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await secondFactorNeed(ctx, trainer.accountId)).toBe('ask');
});
