import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readBuild } from './build-manifest.mjs';

const client = mkdtempSync(join(tmpdir(), 'build-'));
const routes = {
  root: { id: 'root', module: '/assets/root.js', imports: ['/assets/react.js'], css: [] },
  'routes/learn/lesson': {
    ...{ id: 'routes/learn/lesson', parentId: 'root', module: '/assets/lesson.js' },
    ...{ imports: ['/assets/react.js'], css: ['/assets/lesson.css'] },
  },
};
const manifest = { entry: { module: '/assets/entry.js', imports: [] }, routes, version: '1' };
const files = {
  'manifest-1a2b.js': `window.__remixManifest=${JSON.stringify(manifest)};`,
  'entry.js': 'entry',
  'react.js': 'react',
  'root.js': 'const sheet="/assets/root.css"',
  'lesson.js': 'import("./audio.js")',
  'audio.js': 'import"./react.js";import"./pitch.js"',
  'pitch.js': 'pitch',
};
// The compressed copies tell the files apart: each has a length of its own.
const lengths = {
  ...{ 'entry.js': 1, 'react.js': 10, 'root.js': 100, 'lesson.js': 1000, 'audio.js': 10_000 },
  ...{ 'pitch.js': 100_000, 'root.css': 3, 'lesson.css': 40 },
};
mkdirSync(join(client, 'assets'));
for (const [name, text] of Object.entries(files)) writeFileSync(join(client, 'assets', name), text);
for (const [name, length] of Object.entries(lengths)) {
  writeFileSync(join(client, 'assets', `${name}.br`), Buffer.alloc(length));
}
afterAll(() => rmSync(client, { recursive: true, force: true }));

it('counts entry, layouts and route once, and what they may load later apart', () => {
  expect(readBuild(client)).toEqual([
    { id: 'root', script: 111, lazy: 0, style: 3 },
    { id: 'routes/learn/lesson', script: 1111, lazy: 110_000, style: 43 },
  ]);
});
