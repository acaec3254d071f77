import { expect, test } from 'vitest';
import type { RequestContext } from '../request-context.server.ts';
import { requireActor } from './guards.server.ts';

const nobody = { actor: () => Promise.resolve(null) } as unknown as RequestContext;
const HERE = 'http://localhost:3000';

async function sentTo(path: string, init: RequestInit = {}, back?: string) {
  const request = new Request(HERE + path, init);
  const thrown: unknown = await requireActor(nobody, request, back).catch(
    (error: unknown) => error,
  );
  const response = thrown as Response;
  const location = new URL(response.headers.get('Location') ?? '', HERE);
  expect([response.status, location.pathname]).toEqual([303, '/sign-in']);
  return location.searchParams.get('returnTo');
}

test('who reads a private page comes back to it', async () => {
  expect(await sentTo('/records?page=2')).toBe('/records?page=2');
  expect(await sentTo('/records?page=2', { method: 'HEAD' })).toBe('/records?page=2');
});

test('who sends a form comes back to the page it was on, not to the address it was sent to', async () => {
  const headers = { Referer: `${HERE}/learn/course/item?report=b1` };
  for (const method of ['POST', 'DELETE']) {
    expect(await sentTo('/api/reports', { method, headers })).toBe('/learn/course/item?report=b1');
  }
});

test('who sends a form and does not say from where comes back to their courses', async () => {
  for (const referer of ['', 'https://evil.example/learn', `${HERE}//evil.example`]) {
    const init = { method: 'POST', headers: { Referer: referer } };
    expect(await sentTo('/account/language', init)).toBe('/learn');
  }
});

test('an action may name the page to come back to', async () => {
  const headers = { Referer: `${HERE}/elsewhere` };
  expect(await sentTo('/a/result', { method: 'POST', headers }, '/a/attempt')).toBe('/a/attempt');
});
