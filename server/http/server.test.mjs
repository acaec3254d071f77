import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { drain } from './drain.mjs';
import { createHttpServer } from './server.mjs';

let site;
beforeEach(async () => (site = await openSite()));
afterEach(async () => site.close());

/** A site whose app answers as the test says. */
async function openSite() {
  const dataDir = mkdtempSync(join(tmpdir(), 'site-'));
  const app = {
    ready: true,
    /** @type {(request: Request, context: any) => any} */
    answer: () => new Response('ok'),
    /** @type {((request: Request, context: any) => Response | undefined) | undefined} */
    refuse: undefined,
    /** @type {object[]} */
    lines: [],
  };
  const write = (facts, message) => app.lines.push({ ...facts, message });
  const entry = {
    ready: async () => app.ready,
    refuseLanguage: async (request, context) => app.refuse?.(request, context),
    createRequestContext: (facts) => facts,
  };
  const { server, state } = createHttpServer({
    entry: () => /** @type {any} */ (entry),
    handle: async (request, context) => app.answer(request, context),
    log: { info: write, warn: write, error: write },
    serveStatic: (_req, _res, pass) => pass(),
    settings: { publicUrl: 'http://localhost:3000', dataDir, dev: false, demo: true },
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    app,
    dataDir,
    fetch: (path, init) => fetch(`http://127.0.0.1:${address.port}${path}`, init),
    port: address.port,
    drain: () => drain(server, state),
    async close() {
      if (server.listening) await drain(server, state);
      rmSync(dataDir, { recursive: true });
    },
  };
}

const post = (body, headers = {}) => ({
  method: 'POST',
  body,
  headers: {
    Origin: 'http://localhost:3000',
    'Content-Type': 'application/x-www-form-urlencoded',
    ...headers,
  },
});

describe('a page', () => {
  test('may run only the scripts that carry the nonce its renderer was given', async () => {
    site.app.answer = (_request, { nonce }) =>
      new Response(nonce, { headers: { 'Content-Type': 'text/html' } });
    const [first, second] = [await site.fetch('/'), await site.fetch('/')];
    const nonce = await first.text();
    expect(first.headers.get('Content-Security-Policy')).toContain(
      `script-src 'self' 'nonce-${nonce}';`,
    );
    expect(await second.text()).not.toBe(nonce);
  });

  test('is not kept by caches unless it says so', async () => {
    expect((await site.fetch('/')).headers.get('Cache-Control')).toBe('no-store');
    site.app.answer = () => new Response('', { headers: { 'Cache-Control': 'max-age=60' } });
    expect((await site.fetch('/')).headers.get('Cache-Control')).toBe('max-age=60');
  });

  test('is compressed when it is long text', async () => {
    const text = 'こんにちは'.repeat(1000);
    site.app.answer = () => new Response(text, { headers: { 'Content-Type': 'text/html' } });
    const response = await site.fetch('/', { headers: { 'Accept-Encoding': 'br' } });
    expect(response.headers.get('Content-Encoding')).toBe('br');
    expect(Number(response.headers.get('Content-Length'))).toBeLessThan(200);
    expect(await response.text()).toBe(text);
  });

  test('that leads elsewhere says that nothing follows', async () => {
    site.app.answer = () =>
      new Response(null, { status: 303, headers: { Location: '/learn', 'Set-Cookie': 'a=1' } });
    const response = await site.fetch('/', { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('Content-Length')).toBe('0');
    expect(response.headers.get('Location')).toBe('/learn');
    expect(response.headers.getSetCookie()).toEqual(['a=1']);
  });

  test('keeps every cookie apart', async () => {
    site.app.answer = () => {
      const headers = new Headers({ 'Content-Type': 'text/html' });
      headers.append('Set-Cookie', 'a=1');
      headers.append('Set-Cookie', 'b=2');
      return new Response('page', { headers });
    };
    expect((await site.fetch('/')).headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });
});

describe('the app is told', () => {
  test('its public address, never the Host or forwarded headers of the request', async () => {
    site.app.answer = (request) =>
      Response.json([request.url, ...request.headers.keys()].join(' '));
    const seen = await new Promise((resolve, reject) => {
      const headers = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' };
      httpRequest({ port: site.port, path: '/a?b=c', headers }, (res) => {
        let body = '';
        res.on('data', (chunk) => (body += chunk)).on('end', () => resolve(body));
      })
        .on('error', reject)
        .end();
    });
    expect(seen).toContain('http://localhost:3000/a?b=c');
    expect(seen).not.toContain('forwarded');
  });
});

describe('a request is refused', () => {
  test('when another site sends it, and the app never sees it', async () => {
    site.app.answer = () => expect.unreachable();
    const init = post('a=1', { Origin: 'https://evil.example' });
    expect((await site.fetch('/sign-out', init)).status).toBe(403);
    expect((await site.fetch('/sign-out', { method: 'POST' })).status).toBe(403);
  });

  test.each([
    ['too large', 'a'.repeat(1_048_577), 413],
    ['not UTF-8', 'name=%ff', 400],
    ['with a NUL byte', 'name=%00', 400],
  ])('when its body is %s', async (_, body, status) => {
    site.app.answer = () => expect.unreachable();
    expect((await site.fetch('/', post(body))).status).toBe(status);
  });

  test('in the reader’s language first, with the id that the log has', async () => {
    const headers = { Accept: 'text/html', 'Accept-Language': 'ja' };
    const response = await site.fetch('/%zz', { headers });
    const id = response.headers.get('X-Request-Id');
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain('<html lang="ja">');
    expect(page).toContain(id);
    await expect.poll(() => site.app.lines).toMatchObject([{ requestId: id, status: 400 }]);
  });
});

describe('what the app only says by its status', () => {
  test('is a page for people and JSON for programs, with the methods an address takes', async () => {
    const headers = { Allow: 'GET, HEAD' };
    site.app.answer = () => new Response(null, { status: 405, headers });
    const page = await site.fetch('/about', {
      method: 'OPTIONS',
      headers: { Accept: 'text/html' },
    });
    expect([page.status, page.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
    expect(await page.text()).toContain('<h1>');
    const answer = await site.fetch('/about', post('a=1', { Accept: 'application/json' }));
    expect([answer.status, (await answer.json()).error]).toEqual([405, 'method-not-allowed']);
  });

  test('is left alone where something was said, and for HEAD', async () => {
    site.app.answer = () => new Response('No such course.', { status: 404 });
    expect(await (await site.fetch('/courses/x')).text()).toBe('No such course.');
    const headers = { 'Content-Language': 'ja' };
    site.app.answer = () => new Response(null, { status: 404, headers });
    const head = await site.fetch('/courses/x', { method: 'HEAD' });
    expect([head.status, head.headers.get('Content-Language')]).toEqual([404, 'ja']);
  });
});

test('who asks for more than a fair share hears when to come back, in their language', async () => {
  site.app.answer = () => new Response('ok');
  const headers = { Cookie: 'session=greedy; locale=ja', Accept: 'text/html' };
  await site.fetch('/');
  let response;
  for (let asked = 0; asked < 200 && response?.status !== 429; asked += 1) {
    response = await site.fetch('/learn/some-course/certificate.pdf', { headers });
  }
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await response.text()).toContain('<html lang="ja">');
  expect((await site.fetch('/')).status).toBe(200);
});

describe('while others ask too, a session takes turns with its own requests', () => {
  const headers = { Cookie: 'session=busy' };
  beforeEach(() => site.fetch('/'));

  test('one after another, and is turned away when too many wait', async () => {
    const held = [];
    site.app.answer = () => new Promise((answer) => held.push(() => answer(new Response('ok'))));
    const asked = Array.from({ length: 18 }, () => site.fetch('/learn', { headers }));
    const first = await Promise.any(asked);
    expect(first.status).toBe(429);
    expect(first.headers.get('Retry-After')).toBe('1');
    expect(held).toHaveLength(1);
    for (let answered = 0; answered < 17; answered += 1) {
      await expect.poll(() => held.length).toBe(answered + 1);
      held[answered]();
    }
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(17);
  });

  test('but never waits for a line that stopped while sending', async () => {
    const { port } = site;
    const { Origin, ...rest } = post('').headers;
    const stalled = httpRequest({
      ...{ port, path: '/api/answers', method: 'POST' },
      headers: { ...rest, ...headers, Origin, 'Content-Length': '100' },
    });
    stalled.on('error', () => undefined);
    stalled.write('half');
    await new Promise((done) => stalled.once('socket', (socket) => socket.once('connect', done)));
    expect((await site.fetch('/learn', { headers })).status).toBe(200);
    stalled.destroy();
  });
});

describe('while the database is away', () => {
  test('pages say so with 503, and come back by themselves', async () => {
    site.app.ready = false;
    site.app.answer = () => new Response('failed', { status: 500 });
    const response = await site.fetch('/');
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('5');
    expect((await site.fetch('/readyz')).status).toBe(503);
    expect((await site.fetch('/healthz')).status).toBe(200);

    site.app.ready = true;
    site.app.answer = () => new Response('ok');
    await expect.poll(async () => (await site.fetch('/')).status, { timeout: 3000 }).toBe(200);
  });

  test('a fault of the app stays a fault while the database is there', async () => {
    site.app.answer = () =>
      new Response('<p>failed', { status: 500, headers: { 'Content-Type': 'text/html' } });
    expect((await site.fetch('/')).status).toBe(500);
  });
});

describe('a public file', () => {
  const content = 'hello world';
  const name = `${createHash('sha256').update(content).digest('hex')}.mp3`;
  beforeEach(() => {
    mkdirSync(join(site.dataDir, 'files/public'), { recursive: true });
    writeFileSync(join(site.dataDir, 'files/public', name), content);
  });

  test.each([
    ['bytes=0-4', 206, 'hello', 'bytes 0-4/11'],
    ['bytes=6-', 206, 'world', 'bytes 6-10/11'],
    ['bytes=-5', 206, 'world', 'bytes 6-10/11'],
    ['bytes=6-99', 206, 'world', 'bytes 6-10/11'],
    ['bytes=11-', 416, '', 'bytes */11'],
    ['bytes=0-1,3-4', 200, content, null],
    ['lines=1-2', 200, content, null],
  ])('answers Range: %s', async (...[range, status, body, contentRange]) => {
    const response = await site.fetch(`/media/${name}`, { headers: { Range: range } });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(body);
    expect(response.headers.get('Content-Range')).toBe(contentRange);
  });

  test('is kept for ever, and only files named by their digest are served', async () => {
    const response = await site.fetch(`/media/${name}`);
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect((await site.fetch('/media/..%2f..%2fsecret-key')).status).toBe(404);
  });
});

describe('a page without the app', () => {
  const asked = (accept) => ({ headers: { Accept: 'text/html', ...accept } });

  test.each([
    ['ja', '/%zz?lang=ja', { 'Accept-Language': 'en' }],
    ['en', '/%zz?lang=en', { Cookie: 'locale=ja' }],
    ['ja', '/%zz', { Cookie: 'a=b; locale=ja', 'Accept-Language': 'en' }],
    ['ja', '/%zz', { Cookie: '__Host-locale=ja' }],
    ['ja', '/%zz', { 'Accept-Language': 'fr, en;q=0.5, ja-JP;q=0.8' }],
    ['en', '/%zz', { 'Accept-Language': 'fr' }],
  ])('is in the reader’s language: %s for %s, %o', async (language, path, headers) => {
    const response = await site.fetch(path, asked(headers));
    expect(await response.text()).toContain(`<html lang="${language}">`);
    expect(response.headers.get('Content-Language')).toBe(language);
  });

  test('says in a demonstration that it is one, whatever failed', async () => {
    site.app.answer = () =>
      new Response(null, { status: 500, headers: { 'Content-Type': 'text/plain' } });
    const pages = [
      await site.fetch('/', asked({ 'Accept-Language': 'ja' })),
      await site.fetch('/%zz', asked({})),
      await site.fetch('/', { ...post('name=%ff', { Accept: 'text/html' }) }),
    ];
    expect(pages.map(({ status }) => status)).toEqual([500, 400, 400]);
    for (const response of pages) {
      const page = await response.text();
      expect(page).toContain('Demonstration. Not operated by CLAIR or the Japanese government');
      expect(page).toContain('デモ環境(公式サイトではありません)');
      expect(page).toContain(response.headers.get('X-Request-Id'));
    }
  });

  test('names both languages where another was asked for, in the one the app knows', async () => {
    const headers = { 'Content-Language': 'ja', 'X-Readable': '/courses?q=a%22%3Cb&lang=fr' };
    site.app.refuse = () => new Response(null, { status: 400, headers });
    site.app.answer = () => expect.unreachable();
    const response = await site.fetch('/courses?lang=fr', asked({ 'Accept-Language': 'en' }));
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(response.headers.get('X-Readable')).toBeNull();
    expect(page).toContain('<html lang="ja">');
    expect(page).toContain('<a href="/courses?q=a%22%3Cb&amp;lang=en" lang="en"');
    expect(page).toContain('<a href="/courses?q=a%22%3Cb&amp;lang=ja" lang="ja"');
    const head = await site.fetch('/courses?lang=fr', { method: 'HEAD' });
    expect(head.status).toBe(400);
  });
});

describe('a form in parts', () => {
  const type = { 'Content-Type': 'multipart/form-data; boundary=x' };
  const parts = (header, content) =>
    Buffer.concat([
      Buffer.from(`--x\r\nContent-Disposition: form-data; name="a"${header}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n--x\r\nContent-Disposition: form-data; name="b"\r\n\r\nあ\r\n--x--\r\n'),
    ]);

  test.each([
    ['text', parts('', 'あ'), 200],
    ['a file of any bytes', parts('; filename="a.png"', [0xff, 0, 0xfe]), 200],
    ['text that is not UTF-8', parts('', [0xe3, 0x81]), 400],
    ['a NUL byte', parts('', [0x61, 0]), 400],
    ['a name that is not UTF-8', parts('', 'a').fill(0xff, 40, 41), 400],
  ])('may hold %s: %s', async (_, body, status) => {
    expect((await site.fetch('/', post(body, type))).status).toBe(status);
  });

  test('must say where its parts end', async () => {
    const without = { 'Content-Type': 'multipart/form-data' };
    expect((await site.fetch('/', post(parts('', 'a'), without))).status).toBe(400);
  });
});

test('draining lets the running request end and takes no other', async () => {
  site.app.answer = async () => {
    await new Promise((done) => setTimeout(done, 200));
    return new Response('done');
  };
  const running = site.fetch('/');
  await new Promise((done) => setTimeout(done, 50));
  const drained = site.drain();
  await expect(site.fetch('/')).rejects.toThrow();
  expect(await (await running).text()).toBe('done');
  await drained;
});
