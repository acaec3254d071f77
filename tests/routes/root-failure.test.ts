import type { EntryContext } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import handleRequest from '#app/entry.server.tsx';
import { createRequestContext } from '#app/platform/request-context.server.ts';
import { giveSettings } from '#tests/factories/settings.ts';

/** A request whose session cannot be read: nothing answers at the database's address. */
function requestOf(headers: Record<string, string>, path = '/learn') {
  giveSettings({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing', DEMO: '1' });
  const request = new Request(`http://localhost${path}`, {
    headers: { Cookie: '__Host-session=abc', ...headers },
  });
  return { request, context: createRequestContext({ request, requestId: 'r', nonce: 'n' }) };
}

describe('when nobody can be recognised', () => {
  it.each([
    ['ja', { 'Accept-Language': 'ja' }, '/learn'],
    ['ja', { Cookie: '__Host-session=abc; __Host-locale=ja' }, '/learn'],
    ['en', { 'Accept-Language': 'ja' }, '/learn?lang=en'],
  ])('the reader’s language is %s by %o and %s', async (locale, headers, path) => {
    const { context } = requestOf(headers, path);
    await expect(context.actor()).rejects.toThrow();
    expect(await context.locale()).toBe(locale);
  });

  it('the page is left to the server, which needs no root to say it', async () => {
    const { request, context } = requestOf({});
    const failed = { loaderData: {}, errors: { root: new Error('x') }, statusCode: 500 };
    const remix = { staticHandlerContext: failed } as unknown as EntryContext;
    const response = await handleRequest(request, 500, new Headers(), remix, context);
    expect(response.status).toBe(500);
    expect(response.headers.get('Content-Type')).toBe('text/plain');
    expect(await response.text()).toBe('');
  });
});
