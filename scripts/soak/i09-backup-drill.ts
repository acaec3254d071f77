import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Database } from '#db/client.ts';
import { startProduct } from '#tests/kill/product.ts';
import { createDatabase } from '#db/client.ts';
import { startEmbedded } from '../../server/embedded-postgres.mjs';
import { seedPeople } from '../seed/seed-people.ts';
import { runCommand } from './commands.ts';
import { differences, rowsIn, type Contents } from './checks/contents.ts';
import { contentsOf } from './contents.ts';
import { part, shortfall, type Invariant, type Outcome, type Run } from './invariant.ts';
import { COURSE } from './learners.ts';

const ROWS = 100_000;
const LONGEST_SECONDS = 600;
/** One learner with ten items done brings so many rows at least. */
const ROWS_OF_ONE = 240;
const PROJECT = resolve(import.meta.dirname, '../..');

export const backupDrill: Invariant = {
  id: 'I9',
  name: 'backup and restore',
  run: soak,
};

async function soak({ share, say }: Run): Promise<Outcome> {
  const wanted = part(ROWS, share);
  const source = await startProduct({ DEMO: '1' });
  const target = mkdtempSync(join(PROJECT, '.cache/product-'));
  const folder = mkdtempSync(join(PROJECT, '.cache/backup-'));
  try {
    const database = createDatabase(source.databaseUrl, { max: 2, statementTimeoutMs: 0 });
    await fill(database, wanted);
    await database.close();
    await source.stop();
    const before = await look(source.dataDir);
    say(`${rowsIn(before)} rows are there`);
    const saved = await runCommand('backup', [folder], { DATA_DIR: source.dataDir });
    say(`saved in ${saved.seconds.toFixed(1)} s`);
    const loaded = await runCommand('restore', [folder], { DATA_DIR: target });
    say(`restored in ${loaded.seconds.toFixed(1)} s`);
    const after = await look(target);
    const seconds = saved.seconds + loaded.seconds;
    const times = `saved in ${saved.seconds.toFixed(0)} s, restored in ${loaded.seconds.toFixed(0)} s`;
    return {
      asked: `${wanted} rows in at most ${LONGEST_SECONDS} s`,
      done: `${rowsIn(before)} rows, ${before.size} tables and files, ${times}`,
      violations: [
        ...shortfall('rows', rowsIn(before), wanted),
        ...[saved, loaded].flatMap(({ code, output }) => (code === 0 ? [] : [output])),
        ...(seconds > LONGEST_SECONDS ? [`it took ${seconds.toFixed(0)} s`] : []),
        ...differences(before, after),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await source.stop();
    await source.destroy();
    await destroyDatabase(target);
    rmSync(target, { recursive: true, force: true });
  }
}

async function fill(database: Database, rows: number): Promise<void> {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  await seedPeople(database, {
    ...{ participants: Math.ceil(rows / ROWS_OF_ONE), seed: 1, group: 'learner' },
    ...{ courseSlug: COURSE, done: () => 10, passwordHash: 'none', now: new Date() },
  });
}

/** The contents of a data folder whose database nobody runs. */
async function look(dataDir: string): Promise<Contents> {
  const embedded = await startEmbedded({ dataDir, cloneDir: PROJECT });
  try {
    return await contentsOf(embedded.url, dataDir);
  } finally {
    embedded.stop();
  }
}

async function destroyDatabase(dataDir: string): Promise<void> {
  const embedded = await startEmbedded({ dataDir, cloneDir: PROJECT });
  embedded.destroy();
}
