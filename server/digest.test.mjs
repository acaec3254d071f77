import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sourceDigest } from './start/build-stamp.mjs';

let clone;
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'clone-'));
  mkdirSync(join(clone, 'app/ui'), { recursive: true });
  write('app/root.tsx', 'root');
  write('app/ui/page.tsx', 'page');
  write('package-lock.json', '{}');
});
afterEach(() => rmSync(clone, { recursive: true }));

const write = (path, text) => writeFileSync(join(clone, path), text);

describe('a build is made anew', () => {
  test.each([
    ['a source changed', () => write('app/ui/page.tsx', 'another page')],
    ['a source was added', () => write('app/ui/link.tsx', 'link')],
    [
      'a source has another name',
      () => renameSync(join(clone, 'app/root.tsx'), join(clone, 'app/roots.tsx')),
    ],
    ['a source went', () => rmSync(join(clone, 'app/ui/page.tsx'))],
    ['a dependency changed', () => write('package-lock.json', '{ "packages": {} }')],
    [
      'text moved from the end of one file to the next',
      () => {
        write('app/root.tsx', 'roo');
        write('app/ui/page.tsx', 'tpage');
      },
    ],
  ])('when %s', (_, change) => {
    const before = sourceDigest(clone);
    change();
    expect(sourceDigest(clone)).not.toBe(before);
  });
});

describe('a build is kept', () => {
  test.each([
    ['a checkout touches its files', () => utimesSync(join(clone, 'app/root.tsx'), 0, 0)],
    ['a test changes', () => write('app/ui/page.test.tsx', 'test')],
    ['a page of the documents changes', () => write('README.md', 'read')],
  ])('when %s', (_, change) => {
    const before = sourceDigest(clone);
    change();
    expect(sourceDigest(clone)).toBe(before);
  });
});
