import { afterAll, beforeAll, expect, it } from 'vitest';
import { persons } from '#db/schema/index.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { giveSecondFactor } from '#tests/factories/second-factor.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeSomebody, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

it('a coordinator finds on a person’s page what there is to do about the account', async () => {
  const cookie = await signIn(await makeSomebody({ roles: ['coordinator'] }));
  const pageOf = async (personId: string) =>
    (await product.ask(`/admin/people/${personId}`, { cookie })).text;
  const id = uuidv7();
  const names = { legalName: 'Ana Ruiz', displayName: 'Ana', createdAt: new Date() };
  await testDb()
    .insert(persons)
    .values({ id, ...names, privateEmail: `${id}@test.example` });
  expect(await pageOf(id)).toContain(`name="person" value="${id}"`);
  await product.ask('/admin/invitations', { cookie, form: { person: id } });
  expect(await pageOf(id)).toContain('href="/admin/invitations"');
  const person = await makeSomebody({ roles: ['participant'] });
  const reset = `href="/admin/people/${person.personId}/second-factor"`;
  const before = await pageOf(person.personId);
  expect(before).toContain(`href="/admin/people/${person.personId}/view"`);
  expect(before).not.toContain(reset);
  await giveSecondFactor(person);
  expect(await pageOf(person.personId)).toContain(reset);
});
