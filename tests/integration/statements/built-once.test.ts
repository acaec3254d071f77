import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { builtOnce, writtenOnce } from '#db/built-once.ts';
import type { DbOrTx } from '#db/client.ts';
import { persons } from '#db/schema/index.ts';
import { readOnly } from '#app/platform/auth/read-only.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testDb } from '#tests/setup/database.ts';

const nameOf = (note: () => void) =>
  builtOnce((db: DbOrTx) => {
    note();
    return db
      .select({ name: persons.displayName })
      .from(persons)
      .where(eq(persons.id, sql.placeholder('id')));
  });

const renaming = builtOnce((db) =>
  db
    .update(persons)
    .set({ displayName: sql`${sql.placeholder('name')}` })
    .where(eq(persons.id, sql.placeholder('id'))),
);

const personCalled = async (legalName: string) => (await makePerson({ legalName })).personId;

describe('a statement that is built once', () => {
  it('is built by who runs it first, and runs with the values of each', async () => {
    let built = 0;
    const read = nameOf(() => (built += 1));
    const [maya, owen] = [await personCalled('Maya'), await personCalled('Owen')];
    expect(await read(testDb(), { id: maya })).toEqual([{ name: 'Maya' }]);
    expect(await read(testDb(), { id: owen })).toEqual([{ name: 'Owen' }]);
    expect(built).toBe(1);
  });

  it('runs in the transaction that it is given, whichever connection it was built on', async () => {
    const read = nameOf(() => undefined);
    const id = await personCalled('Maya');
    await read(testDb(), { id });
    const undone = testDb().transaction(async (tx) => {
      await renaming(tx, { id, name: 'Mia' });
      expect(await read(tx, { id })).toEqual([{ name: 'Mia' }]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await read(testDb(), { id })).toEqual([{ name: 'Maya' }]);
  });

  it('may be written as text', async () => {
    const twice = writtenOnce<{ n: number }>(
      () => sql`select ${sql.placeholder('n')}::int * 2 as n`,
    );
    expect([...(await twice(testDb(), { n: 3 }))]).toEqual([{ n: 6 }]);
    expect([...(await twice(testDb(), { n: 4 }))]).toEqual([{ n: 8 }]);
  });

  it('changes nothing for who only looks on', async () => {
    const id = await personCalled('Maya');
    await renaming(testDb(), { id, name: 'Mia' });
    expect(() => renaming(readOnly(testDb()), { id, name: 'Max' })).toThrow('changes nothing');
    const among = writtenOnce<{ id: string }>(
      () => sql`
        with renamed as (
          update persons set display_name = 'Max' where id = ${sql.placeholder('id')} returning id)
        select id from renamed`,
    );
    expect(() => among(readOnly(testDb()), { id })).toThrow('changes nothing');
    expect(await nameOf(() => undefined)(readOnly(testDb()), { id })).toEqual([{ name: 'Mia' }]);
  });
});
