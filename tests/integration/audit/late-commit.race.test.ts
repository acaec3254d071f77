import { asc } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { auditEntries, auditSeals } from '#db/schema/index.ts';
import { sealAudit } from '#app/features/audit/seal-audit.server.ts';
import { verifyAudit } from '#app/features/audit/verify-audit.server.ts';
import { writeAudit } from '#app/features/audit/write-audit.server.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const system = () => testContext({ actor: null });
const record = (objectId: string) => ({
  action: 'job-retried' as const,
  objectKind: 'thing',
  objectId,
});

it('entries that are committed after later ones were sealed are sealed too', async () => {
  let commit = () => {};
  let written = () => {};
  const isWritten = new Promise<void>((done) => (written = done));
  const late = testDb().transaction(async (tx) => {
    await writeAudit({ ...system(), db: tx }, record('late'));
    written();
    await new Promise<void>((done) => (commit = done));
  });
  await isWritten;
  for (const objectId of ['first', 'second']) await writeAudit(system(), record(objectId));
  expect(await sealAudit(system())).toBe(2);
  commit();
  await late;
  await writeAudit(system(), record('third'));
  expect(await sealAudit(system())).toBe(2);

  const entries = await testDb().select().from(auditEntries).orderBy(asc(auditEntries.id));
  const seals = await testDb().select().from(auditSeals).orderBy(asc(auditSeals.sequence));
  const inOrder = seals.map(({ entryId }) => entries.findIndex(({ id }) => id === entryId));
  expect(entries.map(({ objectId }) => objectId)).toEqual(['late', 'first', 'second', 'third']);
  expect(inOrder).toEqual([1, 2, 0, 3]);
  expect(await verifyAudit(system())).toEqual({ sealed: 4, waiting: 0, faults: [] });
});

it('sealers that run at once seal each entry once', async () => {
  for (let number = 0; number < 20; number += 1) await writeAudit(system(), record(`n${number}`));
  await Promise.all(Array.from({ length: 5 }, () => sealAudit(system())));
  await sealAudit(system());
  expect(await verifyAudit(system())).toMatchObject({ waiting: 0, faults: [] });
});
