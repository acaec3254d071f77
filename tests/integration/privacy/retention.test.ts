import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  accounts,
  applications,
  auditBodies,
  certificates,
  enrolments,
  fairCards,
  imports,
  learningEvents,
  persons,
  personalArchives,
  profileConsents,
  publishedProfiles,
  settings,
} from '#db/schema/index.ts';
import { sealAudit } from '#app/features/audit/exports.server.ts';
import { verifyAudit } from '#app/features/audit/verify-audit.server.ts';
import { countExpired, sweepRetention } from '#app/features/privacy/exports.server.ts';
import { RETENTION, RETENTION_KINDS, type RetentionKind } from '#app/features/privacy/retention.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { listArchives, storeArchive } from '#app/platform/storage.server.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { makeWholePerson } from '#tests/factories/whole-person.ts';
import { keptLog, NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const FOLDER = join(tmpdir(), `kakehashi-archives-${uuidv7()}`);
const DAY = 86_400_000;

beforeEach(() => {
  giveSettings({ DATA_DIR: FOLDER });
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  return async () => {
    vi.useRealTimers();
    await rm(FOLDER, { recursive: true, force: true });
  };
});

const after = (ms: number) => new Date(NOW.getTime() + ms);
/** Business and real time, both. */
function at(now: Date) {
  vi.setSystemTime(now);
  return testContext({ actor: null, now });
}

/** One row and more of every kind, none older than the test's time. */
async function makeRows() {
  const { actor } = await makeWholePerson('word');
  await withinLimit(testDb(), { name: 'tries', hits: 1, windowSeconds: 900 }, 'somebody');
  const left = await makePerson();
  const disabledAt = NOW;
  await testDb().update(accounts).set({ disabledAt }).where(eq(accounts.id, left.accountId));
  const { editionId } = await makeEdition();
  await testDb()
    .insert(applications)
    .values({
      ...{ id: uuidv7(), personId: left.personId, editionId, route: 'self', state: 'declined' },
      ...{ ticket: 1, appliedAt: NOW, decidedAt: NOW },
    });
  return { actor, left };
}

/** What lives a day longer than the test's time, by the end of a link, a session or a viewing. */
const DAY_LATER: RetentionKind[] = [
  ...(['sessions', 'second-factor-waits', 'password-resets', 'email-changes'] as const),
  ...(['viewings', 'publications'] as const),
];

/** What lives as long as its fair, which ends sixty days after the test's time. */
const FAIR_LATER: RetentionKind[] = [
  ...(['messages', 'team-notes', 'team-tags', 'saved-searches'] as const),
  ...(['check-ins', 'tickets', 'fair-answers', 'own-outcomes', 'company-outcomes'] as const),
  ...(['allocations', 'fair-secrets'] as const),
];

/** How long after the test's time the period of a kind begins. */
function beginsAfter(kind: RetentionKind): number {
  if (FAIR_LATER.includes(kind)) return 60 * DAY;
  return DAY_LATER.includes(kind) ? DAY : 0;
}

describe('retention', () => {
  it.each(RETENTION_KINDS)('keeps %s to the last instant of their period', async (kind) => {
    await makeRows();
    const life = beginsAfter(kind) + RETENTION[kind].days * DAY;
    const rowsAt = async (ms: number) => {
      const counted = await countExpired(at(after(ms)));
      return counted.find((one) => one.kind === kind)?.rows;
    };
    expect(await rowsAt(life)).toBe(0);
    expect(await rowsAt(life + 1)).toBeGreaterThan(0);
  });

  it('deletes what was published for a fair once it has ended, and keeps what was agreed to', async () => {
    const { actor } = await makeWholePerson('word');
    const shown = () => testDb().$count(publishedProfiles);
    await sweepRetention(at(after(DAY)));
    expect(await shown()).toBe(1);
    await sweepRetention(at(after(DAY + 1)));
    expect(await shown()).toBe(0);
    const [card] = await testDb().select().from(fairCards);
    expect(card?.personId).toBe(actor.personId);
    expect(await testDb().$count(profileConsents)).toBe(1);
  });

  it('goes on with the other kinds when one cannot be swept, and says which', async () => {
    await makeRows();
    const wrong = { key: 'import-retention', value: { days: 'many' }, updatedAt: NOW };
    await asOwner((tx) => tx.insert(settings).values(wrong));
    const { log, lines } = keptLog();
    const swept = await sweepRetention({ ...at(after(2_000 * DAY)), log });
    expect(swept.map(({ kind }) => kind)).toEqual(
      RETENTION_KINDS.filter((kind) => kind !== 'import-rows'),
    );
    expect(swept.find(({ kind }) => kind === 'mails')?.rows).toBe(1);
    expect(lines).toContainEqual({
      level: 'error',
      values: [expect.objectContaining({ kind: 'import-rows' }), 'retention failed'],
    });
  });

  it('deletes exactly what it counted, and keeps people, learning and certificates', async () => {
    const { actor, left } = await makeRows();
    const ctx = at(after(2_000 * DAY));
    const counted = Object.fromEntries(
      (await countExpired(ctx)).map(({ kind, rows }) => [kind, rows]),
    );
    const swept = Object.fromEntries(
      (await sweepRetention(ctx)).map(({ kind, rows }) => [kind, rows]),
    );
    expect(swept).toEqual(counted);
    expect(counted).toMatchObject({ mails: 1, notices: 1, accounts: 1 });
    const again = await countExpired(ctx);
    expect(again.filter(({ rows }) => rows > 0)).toEqual([]);
    for (const { personId } of [actor, left]) {
      expect(await testDb().$count(persons, eq(persons.id, personId))).toBe(1);
    }
    expect(await testDb().$count(enrolments)).toBe(1);
    expect(await testDb().$count(certificates)).toBe(1);
    expect(await testDb().$count(learningEvents)).toBeGreaterThan(0);
    expect(await testDb().$count(accounts, eq(accounts.id, actor.accountId))).toBe(1);
    expect(await testDb().$count(accounts, eq(accounts.id, left.accountId))).toBe(0);
    const [file] = await testDb().select().from(imports);
    expect(file).toMatchObject({ fileName: '', headings: [] });
  });

  it('empties what audit entries said, and the chain verifies', async () => {
    await makeRows();
    await sealAudit(testContext({ actor: null }));
    await sweepRetention(at(after(1_827 * DAY)));
    const left = await testDb().select().from(auditBodies);
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter(({ body, salt }) => body !== null || salt !== null)).toEqual([]);
    const verified = await verifyAudit(testContext({ actor: null }));
    expect(verified).toMatchObject({ waiting: 0, faults: [] });
    expect(verified.sealed).toBeGreaterThan(0);
  });

  it('keeps rows of imports as long as the operator says', async () => {
    await makeRows();
    const rows = async (ms: number) =>
      (await countExpired(at(after(ms)))).find(({ kind }) => kind === 'import-rows');
    const setting = { key: 'import-retention', value: { days: 3 }, updatedAt: NOW };
    await asOwner((tx) => tx.insert(settings).values(setting));
    expect(await rows(3 * DAY)).toMatchObject({ days: 3, rows: 0 });
    expect(await rows(3 * DAY + 1)).toMatchObject({ rows: 2 });
  });

  it('deletes the files of archives, also those no row speaks of, and lets one that failed be asked for again', async () => {
    const { actor } = await makeWholePerson('word');
    const orphan = await storeArchive(new Uint8Array([1]));
    const fileName = await storeArchive(new Uint8Array([2]));
    const { personId } = await makePerson();
    const offered = { id: uuidv7(), personId, askedAt: NOW, fileName, byteSize: 1 };
    await testDb()
      .insert(personalArchives)
      .values({ ...offered, readyAt: NOW, expiresAt: after(7 * DAY) });
    const names = async () => (await listArchives()).map(({ name }) => name);
    // Files are written in real time, which a fixed clock does not stop.
    vi.useRealTimers();
    await sweepRetention(testContext({ actor: null, now: after(2 * DAY) }));
    expect((await names()).sort()).toEqual([orphan, fileName].sort());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3_600_000 });
    await sweepRetention(testContext({ actor: null, now: after(2 * DAY) }));
    expect(await names()).toEqual([fileName]);
    const own = eq(personalArchives.personId, actor.personId);
    expect(await testDb().select().from(personalArchives).where(own)).toMatchObject([
      { goneAt: after(2 * DAY) },
    ]);
    await sweepRetention(testContext({ actor: null, now: after(7 * DAY + 1) }));
    expect(await names()).toEqual([]);
    expect(await testDb().$count(personalArchives, sql`true`)).toBe(0);
  });
});
