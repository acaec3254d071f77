import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accounts, invitations, persons } from '#db/schema/index.ts';
import { findAccountState } from '#app/features/accounts/account-state.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY = 86_400_000;
const ADDRESS = 'ana@test.example';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  return () => vi.useRealTimers();
});

const later = (days: number) => new Date(NOW.getTime() + days * DAY);
const stateOf = (personId: string) => findAccountState(testContext({ actor: null }), personId);

async function enter(): Promise<string> {
  const id = uuidv7();
  const names = { legalName: 'Ana Ruiz', displayName: 'Ana', createdAt: NOW };
  await testDb()
    .insert(persons)
    .values({ id, ...names, workEmail: ADDRESS });
  return id;
}

async function invite(parts: Partial<typeof invitations.$inferInsert>) {
  const row = { id: uuidv7(), email: ADDRESS, createdAt: NOW, expiresAt: later(7) };
  await testDb()
    .insert(invitations)
    .values({ ...row, ...parts });
}

describe('how somebody’s account stands', () => {
  it('is "invited" while the invitation by name is unused, also when its link has run out', async () => {
    const personId = await enter();
    expect(await stateOf(personId)).toMatchObject({ state: 'none', email: null });
    await invite({ personId, email: 'other@test.example' });
    const invited = { state: 'invited', email: 'other@test.example' };
    expect(await stateOf(personId)).toMatchObject({ ...invited, isExpired: false });
    vi.setSystemTime(later(7));
    expect(await stateOf(personId)).toMatchObject({ ...invited, isExpired: true });
  });

  it('is "invited" by an address while that invitation is open and belongs to nobody by name', async () => {
    const personId = await enter();
    await invite({ email: ADDRESS.toUpperCase() });
    expect(await stateOf(personId)).toMatchObject({ state: 'invited', isExpired: false });
    vi.setSystemTime(later(7));
    expect(await stateOf(personId)).toMatchObject({ state: 'none' });
  });

  it('is not that of a colleague who is invited at the same address', async () => {
    const [personId, colleague] = [await enter(), await enter()];
    await invite({ personId: colleague });
    expect(await stateOf(colleague)).toMatchObject({ state: 'invited' });
    expect(await stateOf(personId)).toMatchObject({ state: 'none' });
  });

  it('is "none" once an invitation was used, and what the account says where there is one', async () => {
    const personId = await enter();
    await invite({ personId, usedAt: NOW });
    expect(await stateOf(personId)).toMatchObject({ state: 'none', isExpired: false });
    const account = { id: uuidv7(), personId, email: ADDRESS, createdAt: NOW };
    await testDb().insert(accounts).values(account);
    expect(await stateOf(personId)).toMatchObject({ state: 'active', email: ADDRESS });
    await testDb().update(accounts).set({ disabledAt: NOW });
    expect(await stateOf(personId)).toMatchObject({ state: 'closed', isExpired: false });
  });
});
