import type { LoaderFunctionArgs } from '@remix-run/node';
import { expect, it, vi } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { giveSettings } from '#tests/factories/settings.ts';

async function markOf(accountId: string, SECRET_KEY: string) {
  vi.resetModules();
  giveSettings({ SECRET_KEY });
  const { loader } = await import('#app/root.tsx');
  const actor = { accountId, grants: [], reading: {} } as unknown as Actor;
  const context = {
    actor: () => Promise.resolve(actor),
    locale: () => Promise.resolve('en'),
  };
  const { person } = await loader({ context } as unknown as LoaderFunctionArgs);
  return person?.mark;
}

it('the mark of whose a device’s answers are is the account’s own, also under a new key', async () => {
  const [first, second] = [
    'first-key-of-32-characters-or-more',
    'other-key-of-32-characters-or-more',
  ];
  const mark = await markOf('an-account', first);
  expect(mark).toBe(await markOf('an-account', second));
  expect(mark).not.toBe(await markOf('another-account', second));
  expect(mark).not.toContain('account');
});
