import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHttpServer } from './server.mjs';
import { serveBuild } from './static.mjs';

const HTTPS = 'https://learn.example';
const SOUND = `${'a'.repeat(64)}.mp3`;

let site;
beforeEach(async () => (site = await openSite(HTTPS)));
afterEach(() => site.close());

/** A site with a page, an answer for programs, a build and a public file. */
async function openSite(publicUrl) {
  const folder = mkdtempSync(join(tmpdir(), 'headers-'));
  for (const name of ['files/public', 'client/assets']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  writeFileSync(join(folder, 'files/public', SOUND), 'sound');
  writeFileSync(join(folder, 'client/assets/a.js'), 'let a');
  writeFileSync(join(folder, 'client/icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const answers = {
    '/page': () => new Response('<p>', { headers: { 'Content-Type': 'text/html' } }),
    '/json': () => Response.json({ a: 1 }),
    '/away': () => new Response(null, { status: 303, headers: { Location: '/page' } }),
    '/gone': () => new Response(null, { status: 404 }),
    '/fault': () => Promise.reject(new Error('fault')),
  };
  const write = () => undefined;
  const { server } = createHttpServer({
    entry: () =>
      /** @type {any} */ ({ ready: async () => true, createRequestContext: (facts) => facts }),
    handle: async (asked) => (answers[new URL(asked.url).pathname] ?? answers['/gone'])(),
    log: { info: write, warn: write, error: write },
    serveStatic: serveBuild(join(folder, 'client')),
    settings: { publicUrl, dataDir: folder, dev: false },
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    fetch: (path, init) =>
      fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init }),
    /** As the path stands, which fetch would make right. */
    askRaw: (path) =>
      new Promise((resolve, reject) => {
        const asked = request({ host: '127.0.0.1', port, path }, (res) => {
          let text = '';
          res.on('data', (chunk) => (text += chunk));
          res.on('end', () => resolve({ status: res.statusCode, text }));
        });
        asked.on('error', reject).end();
      }),
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * One answer of each station, and every way to be refused.
 * @type {[string, string, number, RequestInit?][]}
 */
const ANSWERS = [
  ['a page', '/page', 200],
  ['an answer for programs', '/json', 200],
  ['a redirect', '/away', 303],
  ['an unknown address', '/gone', 404],
  ['a fault', '/fault', 500],
  ['a file of the build', '/assets/a.js', 200],
  ['a drawing of the build', '/icon.svg', 200],
  ['a file that the build has not', '/assets/b.js', 404],
  ['a public file', `/media/${SOUND}`, 200],
  ['a malformed address', '/%zz', 400],
  ['the answer to the supervisor', '/healthz', 200],
  ['a request of another site', '/page', 403, { method: 'POST' }],
  ['a method that is not taken', '/healthz', 405, { method: 'PUT' }],
  ['a report of the browser', '/csp-report', 204, { method: 'POST', body: '{}' }],
];

/** The parts of an answer's content policy by name. */
function policyOf({ headers }) {
  const parts = (headers.get('Content-Security-Policy') ?? '').split('; ');
  return new Map(parts.map((part) => [part.split(' ', 1)[0], part.slice(part.indexOf(' ') + 1)]));
}

describe('whatever is answered', () => {
  test.each(ANSWERS)(
    '%s keeps browsers to https, and from guessing types or telling addresses',
    async (...[, path, status, init]) => {
      const response = await site.fetch(path, init);
      expect(response.status).toBe(status);
      const said = (name) => response.headers.get(name) ?? '';
      const transport = /^max-age=(\d+); includeSubDomains$/.exec(
        said('Strict-Transport-Security'),
      );
      expect(Number(transport?.[1])).toBeGreaterThanOrEqual(31_536_000);
      expect(said('X-Content-Type-Options')).toBe('nosniff');
      expect(said('Referrer-Policy')).toBe('same-origin');
      expect(said('Cross-Origin-Resource-Policy')).toBe('same-origin');
    },
  );

  test.each(ANSWERS)(
    '%s stands in no frame, embeds nothing and says what it may load',
    async (...[, path, status, init]) => {
      const response = await site.fetch(path, init);
      expect(response.status).toBe(status);
      const policy = policyOf(response);
      for (const part of ['frame-ancestors', 'base-uri', 'object-src']) {
        expect(policy.get(part), part).toBe("'none'");
      }
      const isPage = response.headers.get('Content-Type')?.startsWith('text/html');
      if (!isPage) expect(policy.get('script-src') ?? policy.get('default-src')).toBe("'none'");
    },
  );

  test('a file that is opened by itself runs and loads nothing', async () => {
    for (const path of ['/icon.svg', '/assets/a.js', `/media/${SOUND}`, '/healthz', '/readyz']) {
      const policy = policyOf(await site.fetch(path));
      expect(policy.get('default-src'), path).toBe("'none'");
      expect([...policy.keys()].filter((name) => name.endsWith('-src'))).toEqual([
        'default-src',
        'object-src',
      ]);
    }
  });

  test('no other site may read it, whoever asks', async () => {
    for (const [, path, , init] of ANSWERS) {
      for (const origin of ['https://evil.example', HTTPS, 'null']) {
        const headers = { Origin: origin, 'Access-Control-Request-Method': 'POST' };
        const response = await site.fetch(path, { ...init, headers });
        expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
      }
    }
    const asked = await site.fetch('/json', {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect([...asked.headers.keys()].filter((name) => name.startsWith('access-'))).toEqual([]);
  });
});

test('on http of localhost nobody is bound to https', async () => {
  site.close();
  site = await openSite('http://localhost:3000');
  const response = await site.fetch('/page');
  expect(response.headers.get('Strict-Transport-Security')).toBeNull();
});

test.each([
  `/../files/public/${SOUND}`,
  `/assets/../../files/public/${SOUND}`,
  `/%2e%2e/files/public/${SOUND}`,
  `/..%2ffiles%2fpublic%2f${SOUND}`,
  `/assets/..%5c..%5cfiles%5cpublic%5c${SOUND}`,
])('the path %s does not lead out of the build', async (path) => {
  const { status, text } = await site.askRaw(path);
  expect(status).not.toBe(200);
  expect(text).not.toContain('sound');
});
