import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createDatabase } from '#db/client.ts';
import { accounts, persons } from '#db/schema/index.ts';
import { migrate } from '#db/migrate.ts';
import { sealAudit } from '#app/features/audit/seal-audit.server.ts';
import { verifyAudit } from '#app/features/audit/verify-audit.server.ts';
import { reissueCertificate } from '#app/features/certificates/reissue-certificate.server.ts';
import { env } from '#app/platform/env.server.ts';
import { storePrivateFile, storePublicFile } from '#app/platform/storage.server.ts';
import { makeLearner, makeSmallCourse, takeCheckUp } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDatabaseUrl, testDb } from '#tests/setup/database.ts';
import { loadBackup, RestoreError } from '../../../scripts/backup/load.ts';
import { saveBackup, type Manifest } from '../../../scripts/backup/save.ts';
import { runCommand } from '../../../scripts/soak/commands.ts';
import { differences, rowsIn, type Contents } from '../../../scripts/soak/checks/contents.ts';
import { contentsOf } from '../../../scripts/soak/contents.ts';

const SECRET_KEY = 'secret-for-tests-of-32-characters';
const MINUTE = 60_000;

let folders: string[] = [];
let databases: string[] = [];
let source: { databaseUrl: string; dataDir: string };
let backup: string;
let before: Contents;

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backup-'));
  folders.push(folder);
  return folder;
}

async function asAdmin(statement: string): Promise<void> {
  const sql = postgres(inject('adminUrl'), { max: 1, onnotice: () => undefined });
  await sql.unsafe(statement);
  await sql.end();
}

/** A place nobody has used: an empty database and an empty folder. */
async function makePlace() {
  const name = `restored_${Date.now()}_${databases.length}`;
  databases.push(name);
  await asAdmin(`create database ${name} template template0`);
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${name}`;
  return { databaseUrl: url.href, dataDir: await makeFolder() };
}

const settingsOf = (place: { databaseUrl: string; dataDir: string }) => ({
  DATABASE_URL: place.databaseUrl,
  DATA_DIR: place.dataDir,
  SECRET_KEY,
});

const look = (place: { databaseUrl: string; dataDir: string }) =>
  contentsOf(place.databaseUrl, place.dataDir);

// Once, but inside a test: only there is the database open.
let made: Promise<void> | undefined;
beforeEach(() => (made ??= makeBackup()), MINUTE);

async function makeBackup(): Promise<void> {
  source = { databaseUrl: testDatabaseUrl(), dataDir: await makeFolder() };
  giveSettings({ DATA_DIR: source.dataDir });
  env();
  await liveABit();
  before = await look(source);
  backup = await makeFolder();
  const saved = await runCommand('backup', [backup], settingsOf(source));
  expect(saved).toMatchObject({ code: 0 });
}

afterAll(async () => {
  for (const name of databases) await asAdmin(`drop database ${name} with (force)`);
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
  [databases, folders] = [[], []];
}, MINUTE);

/** Learners, answers, a certificate that was corrected, its audit and mail, and files. */
async function liveABit(): Promise<void> {
  const { slug } = await makeSmallCourse();
  const learner = await makeLearner(slug);
  for (const item of ['k1-vowels-check-up', 's1-greetings-check-up', 'module-1-check-up']) {
    await takeCheckUp(learner, item);
  }
  const { ctx, enrolmentId } = learner;
  await reissueCertificate(ctx, { enrolmentId, name: 'Zoë "Z" O\\Neil', katakana: 'ゾーイ' });
  await takeCheckUp(await makeLearner(slug), 'k1-vowels-check-up', { right: false });
  await makePerson({ legalName: "Tab\tand\nline 森川 由美 ' \\N \u{1f338}" });
  await sealAudit(testContext({ actor: null }));
  for (const text of ['first sound', 'second sound']) {
    const file = { bytes: new TextEncoder().encode(text), mediaType: 'audio/mpeg', now: NOW };
    await storePublicFile(testDb(), file);
  }
  const film = { bytes: new TextEncoder().encode('a film'), mediaType: 'video/mp4', now: NOW };
  await storePrivateFile(testDb(), film);
}

/** What a place has before anything is in it: its own story, and the bodies that are there for all. */
const FROM_MIGRATIONS = ['table schema_migrations', 'table organisations'];

describe('a backup', () => {
  it(
    'brings every row, number and file to an empty place',
    async () => {
      const place = await makePlace();
      const restored = await runCommand('restore', [backup], settingsOf(place));
      expect(restored).toMatchObject({ code: 0 });
      const after = await look(place);
      expect(differences(before, after)).toEqual([]);
      for (const table of ['answer_bodies', 'certificates', 'audit_seals', 'outbox_jobs']) {
        expect(after.get(`table ${table}`)?.count).toBeGreaterThan(0);
      }
      const files = [...after.keys()].filter((name) => name.startsWith('file '));
      expect(files).toHaveLength(3);
      expect(files.filter((name) => /private\/[0-9a-f]{64}\.mp4$/.test(name))).toHaveLength(1);
      const database = createDatabase(place.databaseUrl, { max: 1 });
      const verified = await verifyAudit(testContext({ actor: null, db: database.db }));
      await database.close();
      expect(verified).toMatchObject({ sealed: 1, waiting: 0, faults: [] });

      const again = await runCommand('restore', [backup], settingsOf(place));
      expect(again).toMatchObject({
        code: 1,
        output: 'Not restored. The database is not empty.\n',
      });
      expect(differences(after, await look(place))).toEqual([]);
    },
    MINUTE,
  );

  it(
    'is of one moment, whatever is written meanwhile',
    async () => {
      let isOver = false;
      const people = async () => {
        while (!isOver) {
          await testDb().transaction(async (tx) => {
            const id = crypto.randomUUID();
            const name = { legalName: 'Pair', displayName: 'Pair', createdAt: NOW };
            await tx.insert(persons).values({ id, ...name });
            await pause(1);
            const account = { id: crypto.randomUUID(), personId: id, createdAt: NOW };
            await tx.insert(accounts).values({ ...account, email: `${id}@test.example` });
          });
        }
      };
      const writing = Promise.all([people(), people(), people()]);
      await pause(100);
      const folder = await makeFolder();
      await saveBackup({ ...source, folder, now: NOW });
      isOver = true;
      await writing;
      const place = await makePlace();
      await loadBackup({ ...place, folder });
      const after = await look(place);
      const found = ['persons', 'accounts'].map((table) => after.get(`table ${table}`)?.count);
      expect(found[0]).toBe(found[1]);
      expect(found[0]).toBeGreaterThan(before.get('table persons')?.count ?? Infinity);
      expect(found[0]).toBeLessThan((await look(source)).get('table persons')?.count ?? 0);
    },
    MINUTE,
  );
});

describe('a restore is refused, and leaves no row and no file, when', () => {
  /** A copy of the backup, damaged as the test says, and what restoring it came to. */
  async function refused(damage: (folder: string) => Promise<void>) {
    const folder = await makeFolder();
    await cp(backup, folder, { recursive: true });
    await damage(folder);
    const place = await makePlace();
    const outcome = await loadBackup({ ...place, folder }).then(
      () => 'restored',
      (error: unknown) => error,
    );
    const after = await look(place);
    for (const table of FROM_MIGRATIONS) after.delete(table);
    expect(rowsIn(after)).toBe(0);
    expect([...after.keys()].filter((name) => name.startsWith('file '))).toEqual([]);
    return outcome;
  }

  const change = async (path: string, edit: (text: string) => string) =>
    writeFile(path, edit(await readFile(path, 'utf8')));

  it.each(['tables/persons.jsonl', 'files/public'])('%s was damaged', async (part) => {
    const outcome = await refused(async (folder) => {
      const [name] = part.startsWith('files') ? Object.keys(await filesOf(folder)) : [part];
      await change(join(folder, name ?? ''), (text) => text.replace(/[a-z]/, 'X'));
    });
    expect(outcome).toBeInstanceOf(RestoreError);
    expect(String(outcome)).toContain('is not what was backed up');
  });

  it('rows were taken out of a table', async () => {
    const outcome = await refused((folder) =>
      change(join(folder, 'tables/answer_events.jsonl'), (text) => text.replace(/^.*\n/, '')),
    );
    expect(outcome).toBeInstanceOf(RestoreError);
  });

  it('it was made by a newer version', async () => {
    const outcome = await refused((folder) =>
      change(join(folder, 'manifest.json'), (text) => {
        const manifest = JSON.parse(text) as Manifest;
        return JSON.stringify({ ...manifest, migration: manifest.migration + 1 });
      }),
    );
    expect(outcome).toBeInstanceOf(RestoreError);
    expect(String(outcome)).toMatch(/The backup is of migration \d+, this code of \d+/);
  });

  it('the database is of a newer version', async () => {
    const place = await makePlace();
    await migrate(place.databaseUrl);
    const { sql, close } = createDatabase(place.databaseUrl, { max: 1 });
    await sql`insert into schema_migrations (id, name, digest) values (9999, '9999_later', '')`;
    await close();
    await expect(loadBackup({ ...place, folder: backup })).rejects.toMatchObject({ code: 'newer' });
    const after = await look(place);
    for (const table of FROM_MIGRATIONS) after.delete(table);
    expect(rowsIn(after)).toBe(0);
  });
});

async function filesOf(folder: string): Promise<Record<string, string>> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  return Object.fromEntries(manifest.files.map(({ name, sha256 }) => [`files/${name}`, sha256]));
}
