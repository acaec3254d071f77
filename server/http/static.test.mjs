import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveBuild } from './static.mjs';

let site;
beforeEach(async () => (site = await openSite()));
afterEach(() => site.close());

async function openSite() {
  const folder = mkdtempSync(join(tmpdir(), 'client-'));
  const assets = join(folder, 'assets');
  mkdirSync(assets);
  for (const name of ['a.js', 'a.js.br', 'b.js', 'b.js.br'])
    writeFileSync(join(assets, name), name);
  const serve = serveBuild(folder);
  const server = createServer((req, res) => {
    serve(req, res, (error) => void res.writeHead(error ? 500 : 404).end('not here'));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    remove: (name) => rmSync(join(assets, name)),
    fetch: (path, headers = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers }),
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

test('a file is served, compressed where the browser takes it, and kept for ever', async () => {
  const response = await site.fetch('/assets/a.js', { 'Accept-Encoding': 'identity' });
  expect(await response.text()).toBe('a.js');
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect((await site.fetch('/nothing.js')).status).toBe(404);
});

test('a file that has gone since is not found; the process lives on', async () => {
  site.remove('a.js');
  const response = await site.fetch('/assets/a.js');
  expect(response.status).toBe(404);
  expect(response.headers.get('Cache-Control')).toBeNull();
  site.remove('b.js.br');
  await site.fetch('/assets/b.js').catch(() => undefined);
  const other = await site.fetch('/assets/b.js', { 'Accept-Encoding': 'identity' });
  expect(await other.text()).toBe('b.js');
});
