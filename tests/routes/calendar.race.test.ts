import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeEdition } from '#tests/factories/editions.ts';
import { makeEnrolment } from '#tests/factories/enrolments.ts';
import { makePerson } from '#tests/factories/people.ts';
import { signIn, SITE, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const PAGE = '/account/calendar';

/** Makes an address on the page, and reads it there. */
async function makeAddress(cookie: string): Promise<string> {
  const { status, text } = await product.ask(PAGE, { cookie, method: 'POST' });
  expect(status).toBe(200);
  const [, address = ''] = /value="(https:[^"]+)"/.exec(text) ?? [];
  expect(text).toContain(`href="${address.replace('https:', 'webcal:')}"`);
  return address.slice(SITE.length);
}

it('an address is made on the page, shown once, read by anybody who has it, and switched off there', async () => {
  const actor = await makePerson({ locale: 'ja' });
  await makeEnrolment(actor, await makeEdition());
  const cookie = await signIn(actor);
  expect((await product.ask('/account', { cookie })).text).toContain(`href="${PAGE}"`);
  expect((await product.ask(PAGE, { cookie })).text).toContain('専用のアドレスを作る');
  const address = await makeAddress(cookie);
  expect((await product.ask(PAGE, { cookie })).text).not.toContain('token=');
  const feed = await product.ask(address);
  expect(feed).toMatchObject({
    status: 200,
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'x-robots-tag': 'noindex',
    },
  });
  expect(feed.text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:開始：[^]*END:VCALENDAR\r\n$/);
  const ended = await product.ask(PAGE, { cookie, form: { _method: 'DELETE' } });
  expect(ended).toMatchObject({ status: 303, headers: { location: `${PAGE}?ended` } });
  expect((await product.ask(`${PAGE}?ended`, { cookie })).text).toContain('表示をやめました。');
  expect((await product.ask(address)).status).toBe(404);
});

it('who has a calendar as it is gets it by no second sending', async () => {
  const actor = await makePerson();
  await makeEnrolment(actor, await makeEdition());
  const address = await makeAddress(await signIn(actor));
  const { headers } = await product.ask(address);
  const conditions: Record<string, string>[] = [
    { 'If-None-Match': headers.etag ?? '' },
    { 'If-Modified-Since': headers['last-modified'] ?? '' },
  ];
  for (const asked of conditions) {
    expect(await product.ask(address, { headers: asked })).toMatchObject({
      ...{ status: 304, text: '' },
      headers: { etag: headers.etag },
    });
  }
  const other = await product.ask(address, { headers: { 'If-None-Match': '"other"' } });
  expect(other.status).toBe(200);
});

it('no secret address of a calendar is written to the log, and an unknown one is not there', async () => {
  const address = await makeAddress(await signIn(await makePerson()));
  await product.ask(address);
  for (const path of ['/calendar.ics', '/calendar.ics?token=', '/calendar.ics?token=unknown']) {
    expect((await product.ask(path)).status).toBe(404);
  }
  const paths = () => product.lines.map(({ facts }) => facts.path);
  await expect.poll(paths).toContain('/calendar.ics');
  expect(JSON.stringify(product.lines)).not.toContain(address.split('token=')[1]);
});
