import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mediaServer } from './media.mjs';

const DIGEST = 'a'.repeat(64);

let site;
beforeEach(async () => (site = await openSite()));
afterEach(() => site.close());

async function openSite() {
  const folder = mkdtempSync(join(tmpdir(), 'media-'));
  const files = join(folder, 'files/public');
  mkdirSync(join(files, `${'d'.repeat(64)}.mp3`), { recursive: true });
  writeFileSync(join(folder, 'secret-key'), 'secret');
  for (const name of ['svg', 'html', 'mp3', 'pdf']) {
    writeFileSync(join(files, `${DIGEST}.${name}`), '<script>alert(1)</script>');
  }
  writeFileSync(join(files, 'note.mp3'), 'a name that is no digest');
  const send = mediaServer(folder);
  const server = createServer(async (req, res) => {
    if (!(await send(req, res, req.url ?? ''))) res.writeHead(404).end('not here');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    fetch: (path) => fetch(`http://127.0.0.1:${port}${path}`),
    close() {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

test.each(['svg', 'html'])(
  'what a browser could run (%s) is handed out, not shown',
  async (type) => {
    const { headers } = await site.fetch(`/media/${DIGEST}.${type}`);
    expect(headers.get('Content-Disposition')).toMatch(/^attachment/);
    expect(headers.get('Content-Type')).not.toContain('html');
    expect(headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*sandbox/);
  },
);

test('sounds and papers are shown as what they are, in a sandbox', async () => {
  for (const [type, mediaType] of Object.entries({ mp3: 'audio/mpeg', pdf: 'application/pdf' })) {
    const { headers } = await site.fetch(`/media/${DIGEST}.${type}`);
    expect(headers.get('Content-Type')).toBe(mediaType);
    expect(headers.get('Content-Security-Policy')).toContain('sandbox');
  }
});

test.each([
  '/media/note.mp3',
  '/media/..%2f..%2fsecret-key',
  `/media/..%2fpublic%2f${DIGEST}.mp3`,
  `/media/${DIGEST}.mp3%00.svg`,
  `/media/${DIGEST}`,
  `/media/${DIGEST.toUpperCase()}.mp3`,
  `/media/${'b'.repeat(64)}.mp3`,
  `/media/${'d'.repeat(64)}.mp3`,
  '/media/',
])('%s is the name of no file', async (path) => {
  const response = await site.fetch(path);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('not here');
});
