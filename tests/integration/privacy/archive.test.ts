import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exportedColumns, nameOf, PERSONAL_DATA } from '#db/personal-data/index.ts';
import { accounts, notices, outboxJobs } from '#db/schema/index.ts';
import { makeArchive } from '#app/features/privacy/exports.server.ts';
import { packArchive } from '#app/features/privacy/make-archive.server.ts';
import { findOwnArchives, takeArchive } from '#app/features/privacy/own-archives.server.ts';
import { requestArchive } from '#app/features/privacy/request-archive.server.ts';
import en from '#app/i18n/en/archive.ts';
import ja from '#app/i18n/ja/archive.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import type { Job } from '#app/platform/outbox.server.ts';
import { listArchives } from '#app/platform/storage.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { plantWord } from '#tests/factories/plant-word.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { makeWholePerson } from '#tests/factories/whole-person.ts';
import { keptLog, NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const FOLDER = join(tmpdir(), `kakehashi-archives-${uuidv7()}`);
const WORD = 'Quokkaberry';
const PASSWORD = 'a long enough passphrase';
const DAY = 86_400_000;
const system = (now = NOW) => testContext({ actor: null, now });

beforeEach(() => {
  giveSettings({ DATA_DIR: FOLDER });
  vi.useFakeTimers({ toFake: ['Date'] });
  return async () => {
    vi.useRealTimers();
    await rm(FOLDER, { recursive: true, force: true });
  };
});

const open = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );

async function makeAsker(): Promise<Actor> {
  const actor = await makePerson();
  const passwordHash = await hashPassword(PASSWORD);
  await testDb().update(accounts).set({ passwordHash }).where(eq(accounts.id, actor.accountId));
  return actor;
}

const ask = (actor: Actor, now = NOW) =>
  requestArchive(testContext({ actor, now }), { password: PASSWORD });
const jobs = async () =>
  (await testDb().select().from(outboxJobs).where(eq(outboxJobs.kind, 'archive'))) as Job[];
async function make(now = NOW) {
  for (const job of await jobs()) await makeArchive(system(now), job);
}
const ready = async (actor: Actor) => (await findOwnArchives(testContext({ actor })))[0];

describe('an archive of what is held about oneself', () => {
  it('holds every column of the registry that is handed out, and nothing of another', async () => {
    const other = await makeWholePerson('Marmotleaf');
    await plantWord(other.actor.personId, 'Marmotleaf');
    const { actor } = await makeWholePerson(WORD);
    const { planted } = await plantWord(actor.personId, WORD);
    const { personId } = actor;
    const files = open(await packArchive(system(), { personId, locale: 'ja' }));
    const missing: string[] = [];
    let checked = 0;
    for (const rule of PERSONAL_DATA) {
      const name = nameOf(rule);
      for (const [key, column] of Object.entries(exportedColumns(rule))) {
        const rows = JSON.parse(files[`data/${name}.json`] ?? '[]') as Record<string, unknown>[];
        const isPlanted = planted.includes(`${name}.${column.name}`);
        const holds = rows.some((row) =>
          isPlanted ? JSON.stringify(row[key])?.includes(WORD) : key in row,
        );
        checked += 1;
        if (!holds) missing.push(`${name}.${key}`);
      }
    }
    expect(missing).toEqual([]);
    expect(checked).toBeGreaterThan(200);
    const handedIn = Object.keys(files).filter((name) => name.startsWith('files/'));
    expect(handedIn.map((name) => name.slice(-4)).sort()).toEqual(['.bin', '.png']);
    for (const name of handedIn) expect(name).toMatch(/^files\/[\w-]{36}\.(?:bin|png)$/u);
    const all = Object.values(files).join('\n');
    expect(all).toContain(WORD);
    expect(all).not.toContain('Marmotleaf');
    for (const { personId: id, accountId } of [other.actor]) {
      expect(all).not.toContain(id);
      expect(all).not.toContain(accountId);
    }
  }, 60_000);

  it('calls every table and column by a name in both languages', () => {
    const nameless = [ja, en].flatMap(({ tables, columns }) =>
      PERSONAL_DATA.flatMap((rule) => {
        const keys = Object.keys(exportedColumns(rule));
        const table = keys.length > 0 && !(nameOf(rule) in tables) ? [nameOf(rule)] : [];
        return [...table, ...keys.filter((key) => !(key in columns))];
      }),
    );
    expect(nameless).toEqual([]);
  });

  it('holds no secret and no word about others', async () => {
    const { actor } = await makeWholePerson(WORD);
    await plantWord(actor.personId, WORD);
    const { personId } = actor;
    const all = Object.values(open(await packArchive(system(), { personId, locale: 'en' })));
    for (const secret of ['password_hash', 'sealed_secret', 'token_hash', 'code_mark', 'note']) {
      expect(all.join('\n')).not.toContain(`${WORD} of ${secret}`);
      expect(all.join('\n')).not.toContain(`${WORD}-${secret}`);
    }
    expect(all.join('\n')).not.toMatch(/"(passwordHash|sealedSecret|tokenHash|codeMark|viewerId)"/);
  }, 60_000);

  it('begins with a page in the person’s language that loads nothing and runs nothing', async () => {
    const { personId } = await makePerson({ legalName: '<b>Robin</b>' });
    for (const [locale, title] of [
      ['ja', 'あなたについて保存している情報'],
      ['en', 'What is held about you'],
    ] as const) {
      const page = open(await packArchive(system(), { personId, locale }))['index.html'] ?? '';
      expect(page).toContain(`<html lang="${locale}">`);
      expect(page).toContain(title);
      expect(page).toContain('&lt;b&gt;Robin');
      expect(page).not.toMatch(/<script|<b>|https?:|src=/);
    }
  });

  it('is made in the background, once for two presses, and told by a notice', async () => {
    const actor = await makeAsker();
    expect(await ask(actor)).toEqual({ ok: true });
    expect(await ask(actor)).toEqual({ ok: true });
    expect(await jobs()).toHaveLength(1);
    expect(await ready(actor)).toMatchObject({ ready: null });
    expect(await listArchives()).toEqual([]);
    await make();
    await make();
    expect(await listArchives()).toHaveLength(1);
    const told = await testDb().select().from(notices);
    expect(told).toMatchObject([{ personId: actor.personId, template: 'archive-ready' }]);
    const expiresAt = new Date(NOW.getTime() + 7 * DAY);
    expect(await ready(actor)).toMatchObject({ ready: { expiresAt } });
  });

  it('is taken by its person alone, for seven days', async () => {
    const actor = await makeAsker();
    await ask(actor);
    await make();
    const archiveId = (await ready(actor))?.id ?? '';
    const take = (who: Actor, days = 0) =>
      takeArchive(testContext({ actor: who, now: new Date(NOW.getTime() + days * DAY) }), {
        archiveId,
      });
    const bytes = await take(actor, 6.9);
    expect(open(bytes)['data/persons.json']).toContain(actor.personId);
    const others = [await makePerson(), await makePerson({ roles: ['coordinator'] })];
    for (const other of others) {
      await expect(take(other)).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(take(actor, 7)).rejects.toMatchObject({ code: 'not-found' });
    for (const id of ['x', actor.personId]) {
      const attempt = takeArchive(testContext({ actor }), { archiveId: id });
      await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('takes the place of the one before it', async () => {
    const actor = await makeAsker();
    await ask(actor);
    await make();
    const former = (await listArchives())[0]?.name;
    await ask(actor);
    await make();
    const files = await listArchives();
    expect(files).toHaveLength(1);
    expect(files[0]?.name).not.toBe(former);
    expect(await findOwnArchives(testContext({ actor }))).toHaveLength(1);
  });

  it('is refused without the right password, and beyond three in a day', async () => {
    const actor = await makeAsker();
    const wrong = await requestArchive(testContext({ actor }), { password: 'a guess' });
    expect(wrong).toEqual({ ok: false, reason: 'wrong-password' });
    for (let time = 0; time < 3; time += 1) {
      expect(await ask(actor)).toEqual({ ok: true });
      await make();
    }
    expect(await ask(actor)).toEqual({ ok: false, reason: 'too-many' });
    expect(await ask(actor, new Date(NOW.getTime() + DAY))).toEqual({ ok: true });
  });

  it('lies under a random name that neither log nor notice speaks of', async () => {
    const actor = await makeAsker();
    const { log, lines } = keptLog();
    await requestArchive({ ...testContext({ actor }), log }, { password: PASSWORD });
    for (const job of await jobs()) await makeArchive({ ...system(), log }, job);
    const archiveId = (await ready(actor))?.id ?? '';
    await takeArchive({ ...testContext({ actor }), log }, { archiveId });
    const [file] = await listArchives();
    expect(file?.name).toMatch(/^[0-9a-f]{64}\.zip$/);
    const said = JSON.stringify([lines, await testDb().select().from(notices)]);
    expect(said).not.toContain(file?.name);
    expect(said).not.toContain(actor.email);
    expect(said).not.toContain(actor.legalName);
    expect(await readFile(join(FOLDER, 'archives', file?.name ?? ''))).toBeTruthy();
  });
});
