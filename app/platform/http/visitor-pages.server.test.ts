import { beforeEach, expect, test } from 'vitest';
import { giveSettings } from '#tests/factories/settings.ts';
import { wholeResponse } from './render-whole.server.ts';
import { visitorPage, type Visit } from './visitor-pages.server.ts';

beforeEach(() => giveSettings({ PUBLIC_URL: 'http://localhost:3000' }));

let made = 0;

function visit(path: string, headers: Visit['headers'] = {}): Visit {
  made += 1;
  const url = new URL(path, 'http://localhost:3000');
  return { method: 'GET', url, headers, nonce: `nonce${made}=`, requestId: `request-${made}` };
}

async function ask(asked: Visit, extra: Record<string, string> = {}) {
  let isRendered = false;
  const response = await visitorPage(asked, () => {
    isRendered = true;
    const html = `<script nonce="${asked.nonce}">${asked.requestId}</script>`;
    return Promise.resolve(wholeResponse(Buffer.from(html), { headers: extra }));
  });
  return { isRendered, html: await response.text() };
}

test('a second visitor gets the page with a nonce and request id of their own', async () => {
  await ask(visit('/about'));
  const second = visit('/about');
  const { isRendered, html } = await ask(second);
  expect(isRendered).toBe(false);
  expect(html).toBe(`<script nonce="${second.nonce}">${second.requestId}</script>`);
});

test('a page of one language is not given to a reader of the other', async () => {
  await ask(visit('/help', { 'accept-language': 'en' }));
  expect((await ask(visit('/help', { 'accept-language': 'ja' }))).isRendered).toBe(true);
  expect((await ask(visit('/help', { cookie: 'locale=ja' }))).isRendered).toBe(false);
});

test.each([
  ['who has a session', '/courses', { cookie: 'locale=en; session=abc' }],
  ['who has a session over TLS', '/courses', { cookie: '__Host-session=abc' }],
  ['who asks for a private page', '/learn', {}],
  ['who asks with a query', '/courses?lang=ja', {}],
  ['who checks a certificate', '/verify/0123456789ABCDEF', {}],
])('a page is rendered for each reader %s', async (_, path, headers) => {
  await ask(visit('/courses'));
  await ask(visit(path, headers));
  expect((await ask(visit(path, headers))).isRendered).toBe(true);
});

test('a page that sets a cookie is nobody else\u2019s', async () => {
  await ask(visit('/privacy'), { 'Set-Cookie': 'locale=ja' });
  expect((await ask(visit('/privacy'))).isRendered).toBe(true);
});
