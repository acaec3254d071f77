import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolments, extensions, persons } from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { refreshUnpaced } from '#app/features/progress/refresh-pace.server.ts';
import { addDays, japanDay } from '#app/platform/japan-day.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeSomebody, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const now = () => new Date();
/** A day three weeks from now, which is summer time in Chicago or not. */
const dueOn = addDays(japanDay(now()), 21);

async function scene() {
  const edition = await makeEdition({ anchorAt: now(), enrolCloseDays: 30 });
  const actor = await makePerson();
  await testDb()
    .update(persons)
    .set({ timeZone: 'America/Chicago' })
    .where(eq(persons.id, actor.personId));
  const learner = await signIn(actor);
  await applyForEdition(testContext({ actor, now: now() }), edition);
  const coordinator = await signIn(await makeSomebody({ roles: ['coordinator'] }));
  const address = `/admin/editions/${edition.editionId}/due-dates`;
  const post = (path: string, form: Record<string, string>) =>
    product.ask(path, { cookie: coordinator, form });
  const pace = () => refreshUnpaced(testContext({ actor: null, now: now() }));
  const seen = async (path: string) => {
    const { text } = await product.ask(`${path}?lang=en`, { cookie: learner });
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
    return main.replaceAll(/<!-- -->/g, '');
  };
  return { ...edition, coordinator, address, post, pace, seen };
}

describe('the date of an item', () => {
  it('is set on the page of its edition and seen where people learn, with Japan’s clock beside it', async () => {
    const { editionId, courseSlug, coordinator, address, post, pace, seen } = await scene();
    expect(await seen('/learn')).toContain('Nothing has a date.');
    expect(await seen(`/learn/${courseSlug}`)).not.toContain('Due ');
    const set = await post(address, { item: 'k1-vowels', dueOn });
    expect(set.status).toBe(303);
    await pace();
    const at = `datetime="${dueOn}T14:59:59.000Z"`;
    for (const path of ['/learn', `/learn/${courseSlug}`]) {
      const main = (await seen(path)).toLowerCase();
      expect(main, path).toContain(at.toLowerCase());
      expect(main, path).toMatch(/class="jst">[^<]*23:59/);
    }
    const page = await product.ask(`/admin/editions/${editionId}`, { cookie: coordinator });
    expect(page.text).toContain(`${address}/k1-vowels`);
    const cleared = await post(`${address}/k1-vowels`, { _method: 'DELETE' });
    expect(cleared.status).toBe(303);
    await pace();
    expect(await seen('/learn')).toContain('Nothing has a date.');
  });

  it('that has passed is said to have passed', async () => {
    const { editionId, seen } = await scene();
    const passed = { nextDueAt: new Date(Date.now() - 3_600_000), pacedAt: now() };
    await testDb().update(enrolments).set(passed).where(eq(enrolments.editionId, editionId));
    expect(await seen('/learn')).toContain('This date has passed:');
  });

  it('that is none comes back as it was typed, with what is wrong', async () => {
    const { address, post, coordinator } = await scene();
    const { status, text } = await post(address, { item: 's1-hello', dueOn: '2031-13-40' });
    expect(status).toBe(400);
    expect(text).toMatch(/value="2031-13-40"/);
    expect(text).toMatch(/日付を確かめてください。|Check the date\./);
    const shown = await product.ask(address, { cookie: coordinator });
    expect(shown.status).toBe(200);
  });
});

it('more time is previewed, and given once by two presses of its button', async () => {
  const { editionId, post } = await scene();
  const form = {
    ...{ scopeKind: 'edition', scopeId: editionId, hours: '48', reason: '台風' },
    ...{ fromOn: dueOn, untilOn: dueOn },
  };
  const preview = await post('/admin/extensions/new', form);
  const [, id = ''] = /name="id" value="([\w-]+)"/.exec(preview.text) ?? [];
  expect(id).toHaveLength(36);
  const ofEdition = eq(extensions.scopeId, editionId);
  const unsure: Record<string, string>[] = [{ sure: 'yes' }, { sure: 'yes', id: 'x' }];
  for (const sent of unsure) {
    expect((await post('/admin/extensions/new', { ...form, ...sent })).status).toBe(200);
    expect(await testDb().$count(extensions, ofEdition)).toBe(0);
  }
  const presses = [1, 2].map(() => post('/admin/extensions/new', { ...form, id, sure: 'yes' }));
  expect((await Promise.all(presses)).map(({ status }) => status)).toEqual([303, 303]);
  expect(await testDb().$count(extensions, ofEdition)).toBe(1);
});
