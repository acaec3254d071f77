import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { rateLimits } from '#db/schema/index.ts';
import { confirmPerson } from '#app/features/accounts/confirm-person.server.ts';
import { issueResetToken } from '#app/features/accounts/request-password-reset.server.ts';
import { resetPassword } from '#app/features/accounts/reset-password.server.ts';
import { signIn } from '#app/features/accounts/sign-in.server.ts';
import { hashing } from '#app/platform/auth/hashing.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** Failures are counted by the quarter hour: no test may begin in one and end in the next. */
beforeEach(() => {
  giveSettings();
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const PASSWORD = 'a long enough passphrase';

/** Fills all turns of hashing and so many places to wait in. */
function crowd(waiting: number) {
  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const all = Array.from({ length: 2 + waiting }, () => hashing.run(() => held));
  const done = async () => {
    letGo();
    await Promise.all(all);
  };
  onTestFinished(done);
  return done;
}

const hits = async () => (await testDb().select().from(rateLimits)).map((row) => row.hits);

describe('a try that is never made', () => {
  /** Each way to have a password hashed, as tried by somebody who has gone or has not. */
  const ways = {
    'to sign in': (reader?: AbortSignal) => {
      const input = { email: 'nobody@test.example', password: PASSWORD };
      return Promise.resolve(() =>
        signIn(testContext({ actor: null, ...(reader ? { reader } : {}) }), input),
      );
    },
    'to confirm who one is': async (reader?: AbortSignal) => {
      const actor = await makePerson();
      const ctx = testContext({ actor, ...(reader ? { reader } : {}) });
      return () => confirmPerson(ctx, PASSWORD);
    },
    'of a link': async (reader?: AbortSignal) => {
      const { accountId } = await makePerson();
      const ctx = testContext({ actor: null, ...(reader ? { reader } : {}) });
      const token = await issueResetToken(ctx, accountId);
      return () => resetPassword(ctx, { token, password: 'quite another one' });
    },
  };

  it.each(Object.entries(ways))('%s because too many wait is not counted', async (_, way) => {
    const make = await way();
    const letGo = crowd(999);
    const refused: unknown[] = [];
    const tries = Array.from({ length: 3 }, () =>
      make().catch((why: unknown) => refused.push(why)),
    );
    await vi.waitFor(() => expect(refused).toHaveLength(2), { timeout: 10_000 });
    await letGo();
    await Promise.all(tries);
    expect(refused).toMatchObject([{ code: 'unavailable' }, { code: 'unavailable' }]);
    expect(Math.max(...(await hits()))).toBe(1);
  });

  it.each(Object.entries(ways))('%s because its reader has gone is not counted', async (_, way) => {
    const left = new AbortController();
    const make = await way(left.signal);
    const letGo = crowd(0);
    const tried = expect(make()).rejects.toMatchObject({ code: 'unavailable' });
    left.abort();
    await letGo();
    await tried;
    expect(await hits()).toEqual([]);
  });
});
