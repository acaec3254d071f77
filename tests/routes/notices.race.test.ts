import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerFollowers } from '#app/composition/register.server.ts';
import { notify } from '#app/features/notifications/notify.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeCourse } from '#tests/factories/courses.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { stateOfAll } from '../integration/security/state.ts';
import { signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => {
  registerFollowers();
  product = await startProduct();
}, 120_000);
afterAll(() => product.stop());

async function told(actor: Actor, count: number) {
  const { slug } = await makeCourse();
  for (let each = 0; each < count; each += 1) {
    await notify(testContext({ actor: null }), {
      template: 'deadline-moved',
      params: { course: slug, until: '2031-07-31T14:59:00.000Z', reason: '' },
      dedupeKey: uuidv7(),
      ...{ personId: actor.personId, link: `/courses/${slug}` },
    });
  }
  return slug;
}

const unreadIn = (text: string) => /<span class="unread">.*?<\/span><\/span>/.exec(text)?.[0];

describe('the page of notices', () => {
  it('lists them with their state in words, and opens one by a press that marks it read', async () => {
    const actor = await makePerson();
    const slug = await told(actor, 2);
    const cookie = await signIn(actor);
    const { text } = await product.ask('/notices', { cookie });
    expect(text.match(/>Your course has a new date</g)).toHaveLength(2);
    expect(text.match(/<strong>Unread<\/strong>/g)).toHaveLength(2);
    const [, path = ''] = /action="(\/notices\/[0-9a-f-]{36}\/reading)"/.exec(text) ?? [];
    const opened = await product.ask(path, { cookie, form: {} });
    expect(opened.headers.location).toBe(`/courses/${slug}`);
    const after = await product.ask('/notices', { cookie });
    expect(after.text.match(/<strong>Unread<\/strong>/g)).toHaveLength(1);
  });

  it('counts the unread beside the menu of every page, until all are marked as read', async () => {
    const actor = await makePerson();
    const cookie = await signIn(actor);
    expect(unreadIn((await product.ask('/learn', { cookie })).text)).toBeUndefined();
    await told(actor, 3);
    const page = await product.ask('/learn', { cookie });
    expect(unreadIn(page.text)).toContain('3 unread notices');
    const { text } = await product.ask('/notices', { cookie });
    const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(text) ?? [];
    const marked = await product.ask('/notices/reading', { cookie, form: { seen } });
    expect(marked.headers.location).toBe('/notices');
    const after = await product.ask('/notices', { cookie });
    expect(unreadIn(after.text)).toBeUndefined();
    expect(text).toContain('>Mark all as read<');
    expect(after.text).not.toContain('>Mark all as read<');
  });

  it('shows one in full, and changes nothing by being opened', async () => {
    const actor = await makePerson({ locale: 'ja' });
    await told(actor, 1);
    const cookie = await signIn(actor);
    const { text } = await product.ask('/notices', { cookie });
    const [, id = ''] = /action="\/notices\/([0-9a-f-]{36})\/reading"/.exec(text) ?? [];
    const before = await stateOfAll();
    const page = await product.ask(`/notices/${id}`, { cookie });
    expect(page.text).toContain('「Tiny course(日本語)」の期限が、次の日時に変わりました。');
    expect(await stateOfAll()).toEqual(before);
    const other = await signIn(await makePerson({ roles: ['coordinator'] }));
    expect((await product.ask(`/notices/${id}`, { cookie: other })).status).toBe(404);
    const press = { cookie: other, form: {} };
    expect((await product.ask(`/notices/${id}/reading`, press)).status).toBe(404);
  });
});
