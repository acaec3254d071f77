import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { belongings, removePlace } from './postgres/place.mjs';

const asUser = (uid) => vi.spyOn(process, 'getuid').mockReturnValue(uid);

describe('with its database goes', () => {
  const root = '/var/lib/kakehashi/0123456789abcdef';

  test('for root the cluster and its copy of the programs, wherever DATA_DIR is', () => {
    asUser(0);
    for (const dataDir of ['/home/me/kakehashi/.data', '/var/lib/kakehashi', `${root}/.data`]) {
      const mine = [`${root}/postgres`, `${root}/programs`];
      expect(belongings({ home: `${root}/postgres`, dataDir })).toEqual(mine);
    }
  });

  test.each([
    ['a user whose DATA_DIR lies below the place of root’s databases', 1000, root],
    ['a user whose DATA_DIR only begins with its name', 1000, '/var/lib/kakehashi-site/.data'],
    ['root with the DATA_DIR of such a user', 0, root],
    ['root with a DATA_DIR of another layout', 0, '/srv/kakehashi/data'],
    ['anybody else', 1000, '/home/me/.data'],
  ])('for %s the cluster alone', (_, uid, dataDir) => {
    asUser(uid);
    expect(belongings({ home: `${dataDir}/postgres`, dataDir })).toEqual([`${dataDir}/postgres`]);
  });
});

describe('deleting a database', () => {
  let dataDir;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'place-'))));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  /** @returns {any} */
  const placeIn = (home) => ({ dataDir, cluster: { home, data: join(home, 'data') } });
  const put = (path) => {
    mkdirSync(join(dataDir, path, '..'), { recursive: true });
    writeFileSync(join(dataDir, path), 'kept?');
  };

  test('leaves everything else of DATA_DIR, and what was set aside', () => {
    put('files/public/a.mp3');
    put('secret-key');
    put('postgres/data/PG_VERSION');
    put('postgres/data-set-aside-2031/PG_VERSION');
    put('embedded-postgres.json');
    removePlace(placeIn(join(dataDir, 'postgres')));
    expect(readdirSync(dataDir).sort()).toEqual(['files', 'postgres', 'secret-key']);
    expect(readdirSync(join(dataDir, 'postgres'))).toEqual(['data-set-aside-2031']);
  });

  test('is refused where the pointer names DATA_DIR itself or a folder above it', () => {
    put('secret-key');
    for (const home of [dataDir, join(dataDir, '..')]) {
      expect(() => removePlace(placeIn(home))).toThrow(/DATA_DIR/);
    }
    expect(existsSync(join(dataDir, 'secret-key'))).toBe(true);
  });
});
