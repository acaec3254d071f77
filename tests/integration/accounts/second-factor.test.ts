import { beforeEach, describe, expect, it, vi } from 'vitest';
import { auditEntries, authenticators, printedCodes, sessions } from '#db/schema/index.ts';
import { beginAuthenticator } from '#app/features/accounts/begin-authenticator.server.ts';
import { confirmAuthenticator } from '#app/features/accounts/confirm-authenticator.server.ts';
import { confirmPrintedCodes } from '#app/features/accounts/confirm-printed-codes.server.ts';
import { makePrintedCodes } from '#app/features/accounts/make-printed-codes.server.ts';
import { removeSecondFactor } from '#app/features/accounts/remove-second-factor.server.ts';
import { ownSecondFactor, secondFactorNeed } from '#app/features/accounts/second-factor.server.ts';
import { takeCode } from '#app/features/accounts/take-code.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { makePerson } from '#tests/factories/people.ts';
import { shownCode } from '#tests/factories/second-factor.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** Failures are counted by the hour, codes by the half minute: time goes on only where a test says so. */
beforeEach(() => {
  giveSettings();
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const wrong = { ok: false, reason: 'wrong-code' };

/** A person whose session began so many minutes ago. */
async function signedIn(parts: Parameters<typeof makePerson>[0] = {}, minutes = 0) {
  const actor = await makePerson(parts);
  const at = new Date(Date.now() - minutes * 60_000);
  const times = { createdAt: at, seenAt: at, expiresAt: at };
  const { sessionId: id, accountId } = actor;
  await testDb()
    .insert(sessions)
    .values({ id, accountId, ...times });
  return actor;
}

async function setUpAuthenticator(actor: Actor) {
  const ctx = testContext({ actor });
  expect(await beginAuthenticator(ctx, {})).toEqual({ ok: true });
  const code = await shownCode(actor, { waiting: true });
  return confirmAuthenticator(ctx, { code });
}

async function setUpCodes(actor: Actor): Promise<string[]> {
  const ctx = testContext({ actor });
  const made = await makePrintedCodes(ctx, {});
  if (!made.ok) throw new Error(made.reason);
  expect(await confirmPrintedCodes(ctx, { code: made.codes[0] ?? '' })).toEqual({ ok: true });
  return made.codes;
}

const take = ({ accountId }: Actor, typed: string) =>
  takeCode(testContext({ actor: null }), { accountId, typed });
const actions = async () =>
  (await testDb().select().from(auditEntries)).map(({ action }) => action);

describe('an authenticator', () => {
  it('is in use once a code of it is given, and ends the sessions that were begun without it', async () => {
    const actor = await signedIn();
    await beginAuthenticator(testContext({ actor }), {});
    expect(await secondFactorNeed(testContext({ actor }), actor.accountId)).toBe('none');
    expect(await confirmAuthenticator(testContext({ actor }), { code: '000 00x' })).toEqual(wrong);
    expect(await testDb().$count(sessions)).toBe(1);
    const code = await shownCode(actor);
    expect(await confirmAuthenticator(testContext({ actor }), { code })).toEqual({ ok: true });
    expect(await secondFactorNeed(testContext({ actor }), actor.accountId)).toBe('ask');
    expect(await testDb().$count(sessions)).toBe(0);
    expect(await actions()).toEqual(['second-factor-set-up']);
  });

  it('gives each code once, also the one it was set up by, and none that is earlier', async () => {
    const actor = await signedIn();
    await setUpAuthenticator(actor);
    expect(await take(actor, await shownCode(actor))).toBeNull();
    pass(30);
    const early = await shownCode(actor, { steps: -1 });
    const code = await shownCode(actor);
    expect(await take(actor, code)).toEqual({ kind: 'authenticator' });
    expect(await take(actor, code)).toBeNull();
    expect(await take(actor, early)).toBeNull();
    pass(30);
    expect(await take(actor, await shownCode(actor))).toEqual({ kind: 'authenticator' });
  });

  it('stays in use until a new one is confirmed in its place', async () => {
    const actor = await signedIn();
    await setUpAuthenticator(actor);
    pass(60);
    const { sessionId: id, accountId } = actor;
    const now = new Date();
    await testDb()
      .insert(sessions)
      .values({ id, accountId, createdAt: now, seenAt: now, expiresAt: now });
    await beginAuthenticator(testContext({ actor }), {});
    const [former] = await testDb().select().from(authenticators);
    expect(former?.confirmedAt).not.toBeNull();
    const code = await shownCode(actor, { waiting: true });
    expect(await take(actor, code)).toBeNull();
    expect(await confirmAuthenticator(testContext({ actor }), { code })).toEqual({ ok: true });
    const rows = await testDb().select().from(authenticators);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.id).not.toBe(former?.id);
  });

  it('is confirmed within an hour, and after ten wrong codes no more', async () => {
    const actor = await signedIn();
    const ctx = testContext({ actor });
    await beginAuthenticator(ctx, {});
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await confirmAuthenticator(ctx, { code: 'none' })).toEqual(wrong);
    }
    const code = await shownCode(actor);
    expect(await confirmAuthenticator(ctx, { code })).toMatchObject({ reason: 'too-many-tries' });
    pass(3_601);
    const late = await shownCode(actor);
    expect(await confirmAuthenticator(ctx, { code: late })).toMatchObject({ reason: 'expired' });
  });

  it('lies in the database sealed: nothing there makes a code', async () => {
    const actor = await signedIn();
    await setUpAuthenticator(actor);
    const [row] = await testDb().select().from(authenticators);
    expect(row?.sealedSecret).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]+\.[\w-]+\.[\w-]+$/);
  });
});

describe('printed codes', () => {
  it('are ten, work once each, and only by their marks are they known', async () => {
    const actor = await signedIn();
    const codes = await setUpCodes(actor);
    expect(new Set(codes).size).toBe(10);
    for (const [index, code] of codes.entries()) {
      expect(await take(actor, code.toLowerCase())).toEqual({ kind: 'printed', left: 9 - index });
      expect(await take(actor, code)).toBeNull();
    }
    const rows = JSON.stringify(await testDb().select().from(printedCodes));
    for (const code of codes) expect(rows).not.toContain(code.replace('-', ''));
    expect((await actions()).filter((action) => action === 'printed-code-used')).toHaveLength(10);
  });

  it('still are a second factor when they are used up', async () => {
    const actor = await signedIn();
    for (const code of await setUpCodes(actor)) await take(actor, code);
    expect(await secondFactorNeed(testContext({ actor }), actor.accountId)).toBe('ask');
    expect(await ownSecondFactor(testContext({ actor }))).toMatchObject({ codes: { left: 0 } });
  });

  it('are in use once one is typed from the paper; those before them are good until then', async () => {
    const actor = await signedIn();
    const ctx = testContext({ actor });
    const [first = ''] = await setUpCodes(actor);
    vi.setSystemTime(Date.now() + 1000);
    const { sessionId: id, accountId } = actor;
    const now = new Date();
    await testDb()
      .insert(sessions)
      .values({ id, accountId, createdAt: now, seenAt: now, expiresAt: now });
    const made = await makePrintedCodes(ctx, {});
    const [fresh = ''] = made.ok ? made.codes : [];
    expect(await take(actor, fresh)).toBeNull();
    expect(await take(actor, first)).toMatchObject({ left: 9 });
    expect(await confirmPrintedCodes(ctx, { code: first })).toEqual(wrong);
    expect(await confirmPrintedCodes(ctx, { code: fresh })).toEqual({ ok: true });
    expect(await take(actor, fresh)).toMatchObject({ left: 9 });
    expect(await testDb().$count(printedCodes)).toBe(10);
    expect(await confirmPrintedCodes(ctx, { code: fresh })).toMatchObject({ reason: 'expired' });
  });

  it('of one person are nothing to another', async () => {
    const [actor, other] = [await signedIn(), await signedIn()];
    const [code = ''] = await setUpCodes(actor);
    await setUpCodes(other);
    expect(await take(other, code)).toBeNull();
    expect(await take(actor, code)).not.toBeNull();
  });
});

describe('the second factor is refused', () => {
  it.each([
    ['a new authenticator', beginAuthenticator],
    ['new codes', makePrintedCodes],
    [
      'removing it',
      (ctx: Parameters<typeof removeSecondFactor>[0], input: object) =>
        removeSecondFactor(ctx, { kind: 'authenticator', ...input }),
    ],
  ])('%s, to a session that began long ago, without the password', async (_, change) => {
    const ctx = testContext({ actor: await signedIn({}, 16) });
    expect(await change(ctx, {})).toEqual({ ok: false, reason: 'not-confirmed' });
    expect(await change(ctx, { password: 'a guess' })).toEqual({
      ...{ ok: false, reason: 'wrong-password' },
    });
  });

  it('to demonstration accounts, which many share', async () => {
    const actor = await signedIn({ roles: ['coordinator'], secondFactor: false, demo: true });
    const { accountId } = actor;
    const ctx = testContext({ actor });
    const refused = { ok: false, reason: 'demo-account' };
    expect([await beginAuthenticator(ctx, {}), await makePrintedCodes(ctx, {})]).toEqual([
      ...[refused, refused],
    ]);
    expect(await secondFactorNeed(ctx, accountId)).toBe('none');
  });
});

describe('who holds a role that needs a second factor', () => {
  it.each([
    ['coordinator', 'set-up'],
    ['trainer', 'set-up'],
    ['recruiter', 'set-up'],
    ['advisor', 'none'],
    ['supervisor', 'none'],
    ['staff', 'none'],
    ['participant', 'none'],
  ] as const)('%s: %s', async (role, need) => {
    const actor = await makePerson({ roles: [role], secondFactor: false });
    expect(await secondFactorNeed(testContext({ actor }), actor.accountId)).toBe(need);
  });

  const remove = { kind: 'authenticator' } as const;

  /** Signs somebody in again whose sessions ended. */
  async function again(actor: Actor) {
    const { sessionId: id, accountId } = actor;
    const now = new Date();
    await testDb()
      .insert(sessions)
      .values({ id, accountId, createdAt: now, seenAt: now, expiresAt: now });
    return testContext({ actor });
  }

  it('keeps the last kind; anyone else may remove it', async () => {
    const trainer = await signedIn({ roles: ['trainer'], secondFactor: false });
    await setUpAuthenticator(trainer);
    expect(await removeSecondFactor(await again(trainer), remove)).toEqual({
      ...{ ok: false, reason: 'required' },
    });
    await setUpCodes(trainer);
    expect(await removeSecondFactor(await again(trainer), remove)).toEqual({ ok: true });
    expect(await ownSecondFactor(testContext({ actor: trainer }))).toEqual({
      ...{ authenticatorSince: null, codes: { left: 10 }, fewCodes: false },
    });
    const learner = await signedIn();
    await setUpAuthenticator(learner);
    expect(await removeSecondFactor(await again(learner), remove)).toEqual({ ok: true });
    expect(await testDb().$count(sessions)).toBe(0);
  });

  /** Who has an authenticator, and codes that are all used up. */
  async function withoutCodesLeft(parts: Parameters<typeof makePerson>[0]) {
    const actor = await signedIn(parts);
    for (const code of await setUpCodes(actor)) await take(actor, code);
    await again(actor);
    await setUpAuthenticator(actor);
    return actor;
  }

  it('keeps an authenticator when no printed code is left', async () => {
    const trainer = await withoutCodesLeft({ roles: ['trainer'], secondFactor: false });
    expect(await removeSecondFactor(await again(trainer), remove)).toEqual({
      ...{ ok: false, reason: 'required' },
    });
    expect(await testDb().$count(authenticators)).toBe(1);
  });

  it('is told apart from others, from whom codes that are used up go with the authenticator', async () => {
    const learner = await withoutCodesLeft({});
    expect(await removeSecondFactor(await again(learner), remove)).toEqual({ ok: true });
    expect(await testDb().$count(printedCodes)).toBe(0);
    expect(await secondFactorNeed(testContext({ actor: learner }), learner.accountId)).toBe('none');
  });
});
