import fc from 'fast-check';
import { eq, sql, type SQL } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditBodies, auditEntries, auditSeals } from '#db/schema/index.ts';
import { sealAudit } from '#app/features/audit/seal-audit.server.ts';
import { verifyAudit } from '#app/features/audit/verify-audit.server.ts';
import { writeAudit } from '#app/features/audit/write-audit.server.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const system = () => testContext({ actor: null });

async function write(entries: number) {
  const ctx = testContext({ actor: await makePerson() });
  for (let number = 1; number <= entries; number += 1) {
    await writeAudit(ctx, {
      action: 'job-retried',
      objectKind: 'thing',
      objectId: String(number),
      ...(number % 2 === 0 ? { body: { reason: `Secret reason ${number}` } } : {}),
    });
  }
}

/** What somebody with every right on the database could do to it. */
const falsify = (statement: SQL) =>
  asOwner(async (tx) => {
    await tx.execute(sql`alter table audit_entries disable trigger all`);
    await tx.execute(sql`alter table audit_seals disable trigger all`);
    await tx.execute(statement);
    await tx.execute(sql`alter table audit_entries enable trigger all`);
    await tx.execute(sql`alter table audit_seals enable trigger all`);
  });

describe('the audit log', () => {
  it('keeps what was said apart from the entry', async () => {
    await write(2);
    const entries = JSON.stringify(await testDb().select().from(auditEntries));
    expect(entries).not.toContain('Secret');
  });

  it('cannot be changed, neither by the product nor by its owner', async () => {
    await write(1);
    await sealAudit(system());
    const statements = [
      sql`update audit_entries set action = 'other'`,
      sql`delete from audit_entries`,
      sql`update audit_seals set seal = 'other'`,
      sql`delete from audit_seals`,
      sql`truncate audit_seals`,
    ];
    for (const statement of statements) {
      const refused = { cause: { code: '42501' } };
      const product = testDb().transaction((tx) => tx.execute(statement));
      await expect(product).rejects.toMatchObject(refused);
      await expect(asOwner((tx) => tx.execute(statement))).rejects.toMatchObject(refused);
    }
  });

  it('is chained in order, in as many rounds as it takes, and verifies', async () => {
    await write(3);
    expect(await verifyAudit(system())).toEqual({ sealed: 0, waiting: 3, faults: [] });
    expect(await sealAudit(system())).toBe(3);
    await write(4);
    expect(await sealAudit(system())).toBe(4);
    expect(await sealAudit(system())).toBe(0);
    expect(await verifyAudit(system())).toEqual({ sealed: 7, waiting: 0, faults: [] });
  });

  it('is not looked through from its beginning each time, but now and then', async () => {
    await write(2);
    await sealAudit(system());
    const left = { action: 'left', objectKind: 'thing', objectId: 'old', at: NOW };
    // Made in 2024: no transaction lasts so long.
    await testDb()
      .insert(auditEntries)
      .values({ id: '018cc251-f400-7000-8000-000000000000', ...left });
    expect(await sealAudit(system())).toBe(0);
    expect(await sealAudit(system(), { whole: true })).toBe(1);
    await write(1);
    expect(await sealAudit(system())).toBe(1);
    expect(await verifyAudit(system())).toEqual({ sealed: 4, waiting: 0, faults: [] });
  });

  it('still verifies after erasure has blanked what was said', async () => {
    await write(2);
    await sealAudit(system());
    await testDb().update(auditBodies).set({ salt: null, body: null });
    expect((await verifyAudit(system())).faults).toEqual([]);
  });

  it('shows where a reason was changed afterwards', async () => {
    await write(4);
    await sealAudit(system());
    const [body] = await testDb().select().from(auditBodies).limit(1);
    await testDb()
      .update(auditBodies)
      .set({ body: '{"reason":"Another"}' })
      .where(eq(auditBodies.entryId, body?.entryId ?? ''));
    const { faults } = await verifyAudit(system());
    expect(faults).toMatchObject([{ entryId: body?.entryId, fault: 'body' }]);
  });

  it('shows any one edit of any one row', async () => {
    await write(40);
    await sealAudit(system());
    const edit = fc.constantFrom(
      (n: number) =>
        sql`update audit_entries set action = action || '!' where object_id = ${n}::text`,
      (n: number) => sql`update audit_entries set actor_id = null where object_id = ${n}::text`,
      (n: number) =>
        sql`update audit_entries set at = at + interval '1 millisecond' where object_id = ${n}::text`,
      (n: number) => sql`update audit_entries set object_kind = 'x' where object_id = ${n}::text`,
      (n: number) => sql`update audit_entries set request_id = null where object_id = ${n}::text`,
      (n: number) => sql`update audit_entries set body_digest = 'x' where object_id = ${n}::text`,
      (n: number) => sql`update audit_seals set seal = repeat('0', 64) where sequence = ${n}`,
      (n: number) => sql`update audit_seals set previous = 'x' where sequence = ${n}`,
      (n: number) => sql`update audit_seals set sequence = sequence + 1000 where sequence = ${n}`,
    );
    await fc.assert(
      fc.asyncProperty(edit, fc.integer({ min: 1, max: 39 }), async (make, number) => {
        const kept = new Error('undo');
        const found = testDb().transaction(async () => {
          await falsify(make(number));
          expect((await verifyAudit(system())).faults).not.toEqual([]);
          throw kept;
        });
        await expect(found).rejects.toBe(kept);
      }),
      { numRuns: 40, seed: 20_310_701 },
    );
    expect((await verifyAudit(system())).faults).toEqual([]);
  });

  it('shows that a row was taken out of its middle', async () => {
    await write(5);
    await sealAudit(system());
    const [row] = await testDb().select().from(auditSeals).where(eq(auditSeals.sequence, 3));
    await falsify(sql`delete from audit_seals where sequence = 3`);
    await falsify(sql`delete from audit_entries where id = ${row?.entryId ?? ''}`);
    expect((await verifyAudit(system())).faults).toMatchObject([{ sequence: 4, fault: 'gap' }]);
  });
});
