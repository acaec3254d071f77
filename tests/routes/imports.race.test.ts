import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JOB_HANDLERS } from '#app/composition/jobs.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { runDueJobs } from '#app/platform/outbox.server.ts';
import { arrival, ARRIVAL_HEADINGS, cellsOf, CODES } from '#tests/factories/arrivals.ts';
import { makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeSomebody, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const as = async (...roles: Role[]) => signIn(await makeSomebody({ roles }));

function form(parts: { kind?: string; name?: string; content?: string }) {
  const { kind = 'participants', name = 'people.csv', content = '' } = parts;
  const body = [
    `--edge\r\nContent-Disposition: form-data; name="kind"\r\n\r\n${kind}\r\n`,
    `--edge\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n`,
    `Content-Type: text/csv\r\n\r\n${content}\r\n--edge--\r\n`,
  ].join('');
  return {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'multipart/form-data; boundary=edge' },
  };
}

const csv = (...rows: string[][]) => rows.map((row) => row.join(',')).join('\n');

async function work() {
  const ctx = { ...testContext({ actor: null }), now: new Date(), db: testDb() };
  while ((await runDueJobs(ctx, JOB_HANDLERS)) > 0);
}

async function upload(cookie: string, content: string) {
  const answer = await product.ask('/admin/imports', { ...form({ content }), cookie });
  expect(answer.status).toBe(303);
  return answer.headers.location ?? '';
}

describe('a coordinator in a browser without a script', () => {
  it('uploads a file, looks at it, applies it and gets the file to repair', async () => {
    for (const code of CODES) await makeOrganisation({ code });
    const cookie = await as('coordinator');
    const rows = [arrival(1), { ...arrival(2), kind: 'ALTX' }, arrival(3)].map(cellsOf);
    const path = await upload(cookie, csv(ARRIVAL_HEADINGS, ...rows));
    const waiting = await product.ask(path, { cookie });
    expect(waiting.text).toContain('<meta http-equiv="refresh" content="2"/>');
    expect(waiting.text).toContain('0 of 3 rows');
    await work();
    const preview = await product.ask(path, { cookie });
    expect(preview.text).not.toContain('http-equiv="refresh"');
    expect(preview.text).toMatch(/B 職種<\/strong> <q>ALTX<\/q>/u);
    expect(preview.text).toContain('ALT, CIR or SEA is expected.');
    const japanese = await product.ask(`${path}?fate=faulty&lang=ja`, { cookie });
    expect(japanese.text).toContain('ALT、CIR、SEAのどれかを入力してください。');
    const applied = await product.ask(`${path}/application`, { cookie, form: {} });
    expect(applied.headers.location).toBe(path);
    await work();
    expect((await product.ask(path, { cookie })).text).toContain('Applied. New: 2');
    const repair = await product.ask(`${path}/faults`, { cookie });
    expect(repair.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="to-repair\.csv"; /u,
      ) as string,
    });
    expect(repair.text.split('\r\n')[1]).toMatch(/^"?B 職種: /u);
    const discarded = await product.ask(path, { cookie, form: { _method: 'DELETE' } });
    expect(discarded.headers.location).toBe('/admin/imports');
    expect((await product.ask(path, { cookie })).text).toContain('have been deleted');
    expect((await product.ask(`${path}/faults`, { cookie })).status).toBe(404);
  });

  it('chooses the columns of a file whose headings are not known, and need not do so again', async () => {
    const cookie = await as('coordinator');
    const headings = ['ばんごう', 'しょくしゅ', 'なまえ', 'あどれす', 'だんたい', 'はじめ'];
    const { jetNumber = '', kind = '', legalName = '', privateEmail = '' } = arrival(11);
    const row = [jetNumber, kind, legalName, privateEmail, CODES[0] ?? '', '2031-07-27'];
    const path = await upload(cookie, csv(headings, row));
    expect((await product.ask(path, { cookie })).headers.location).toBe(`${path}/mapping`);
    const page = await product.ask(`${path}/mapping`, { cookie });
    expect(page.text).toContain('These columns are needed: JET number, Position, ');
    const chosen: Record<string, string> = { 'column-0': 'jetNumber', 'column-1': 'jetNumber' };
    const refused = await product.ask(`${path}/mapping`, { cookie, form: chosen });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('“JET number” is chosen for two columns.');
    const fields = [
      'jetNumber',
      'kind',
      'legalName',
      'privateEmail',
      'organisationCode',
      'startsOn',
    ];
    const right = Object.fromEntries(fields.map((field, at) => [`column-${at}`, field]));
    const saved = await product.ask(`${path}/mapping`, { cookie, form: right });
    expect(saved.headers.location).toBe(path);
    await work();
    expect((await product.ask(path, { cookie })).text).toContain('New 1');
    const next = await upload(cookie, csv(headings, row));
    expect((await product.ask(next, { cookie })).text).toContain('0 of 1 rows');
  });

  it('answers whether somebody of the same name is the same person', async () => {
    const cookie = await as('coordinator');
    const somebody = await makePerson({ legalName: 'Sofia MOANA', roles: [] });
    const row = cellsOf({ ...arrival(21), legalName: 'Moana Sofia' });
    const path = await upload(cookie, csv(ARRIVAL_HEADINGS, row));
    await work();
    const page = await product.ask(path, { cookie });
    expect(page.text).toContain('Somebody of this name is on record.');
    expect(page.text).toContain(`value="${somebody.personId}"`);
    const answered = await product.ask(`${path}/answers`, { cookie, form: { 'row-2': 'another' } });
    expect(answered.status).toBe(303);
    await work();
    expect((await product.ask(path, { cookie })).text).toContain('New 1');
  });

  it('is told why a file is not taken, with the kind kept', async () => {
    const cookie = await as('coordinator');
    const cases: [Parameters<typeof form>[0], number, string][] = [
      [{ name: '', content: '' }, 400, 'Choose a file.'],
      [{ kind: 'emperors', content: 'a,b\n1,2' }, 400, 'Choose what the file holds.'],
      [{ kind: 'supervisors', content: 'a,b\n1,"2' }, 422, 'Row 2: A quotation mark'],
      [{ name: 'a.xls', content: 'a,b\n1,2' }, 422, 'The ending of the name'],
    ];
    for (const [sent, status, text] of cases) {
      const answer = await product.ask('/admin/imports', { ...form(sent), cookie });
      expect(answer.status).toBe(status);
      expect(answer.text).toContain(text.replaceAll('"', '&quot;'));
      if (sent.kind === 'supervisors') {
        expect(answer.text).toMatch(/<option value="supervisors" selected="">/u);
      }
    }
  });

  it('gets a template in both languages and both forms', async () => {
    const cookie = await as('coordinator');
    const text = await product.ask('/admin/imports/templates/supervisors-ja.csv', { cookie });
    expect(text.text).toMatch(/^\ufeff氏名,/u);
    for (const file of ['organisations-en.xlsx', 'appointments-ja.xlsx']) {
      const { status, headers } = await product.ask(`/admin/imports/templates/${file}`, { cookie });
      expect([status, headers['content-type']]).toEqual([
        ...[200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ]);
    }
    expect((await product.ask('/admin/imports/templates/x.csv', { cookie })).status).toBe(404);
  });
});

describe('an upload', () => {
  it('may be as large as ten megabytes, here alone', async () => {
    const cookie = await as('coordinator');
    const large = form({ content: `a,b\n1,${'x'.repeat(1_900)}\n`.padEnd(9_000_000, '\n') });
    const taken = await product.ask('/admin/imports', { ...large, cookie });
    expect(taken.status).toBe(303);
    const larger = form({ content: 'a'.repeat(10_600_000) });
    expect((await product.ask('/admin/imports', { ...larger, cookie })).status).toBe(413);
    for (const path of ['/admin/imports/x/mapping', '/account', '/admin/outbox']) {
      expect((await product.ask(path, { ...large, cookie })).status, path).toBe(413);
    }
  });

  it('of more files than one, or under another name, is refused', async () => {
    const cookie = await as('coordinator');
    const one = form({ content: 'a,b\n1,2' });
    const two = one.body.replace('--edge--', one.body);
    expect((await product.ask('/admin/imports', { ...one, body: two, cookie })).status).toBe(400);
    const other = one.body.replace('name="file"', 'name="more"');
    expect((await product.ask('/admin/imports', { ...one, body: other, cookie })).status).toBe(400);
  });

  it('is refused to everyone but coordinators', async () => {
    const roles: Role[] = ['participant', 'trainer', 'advisor', 'supervisor', 'staff', 'recruiter'];
    for (const role of roles) {
      const sent = { ...form({ content: 'a,b\n1,2' }), cookie: await as(role) };
      expect((await product.ask('/admin/imports', sent)).status, role).toBe(403);
    }
  });
});
