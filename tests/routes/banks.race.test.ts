import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { giftOf } from '#tests/factories/banks.ts';
import { makeSomebody, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const as = async (...roles: Role[]) => signIn(await makeSomebody({ roles }));

function upload(content: string, name = 'questions.txt') {
  const body = [
    `--edge\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n`,
    `Content-Type: text/plain\r\n\r\n${content}\r\n--edge--\r\n`,
  ].join('');
  const headers = { 'Content-Type': 'multipart/form-data; boundary=edge' };
  return { method: 'POST', body, headers };
}

async function makeBank(cookie: string): Promise<string> {
  const form = { bankId: uuidv7(), titleJa: '助詞', titleEn: 'Particles', about: '' };
  const answer = await product.ask('/teach/banks', { cookie, form });
  expect(answer.status).toBe(303);
  return answer.headers.location ?? '';
}

const hidden = (text: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(text)?.[1] ?? '';

async function giveFile(cookie: string, bank: string, content: string): Promise<string> {
  const given = await product.ask(`${bank}/import`, { ...upload(content), cookie });
  expect(given.status).toBe(303);
  return given.headers.location ?? '';
}

async function fill(cookie: string, bank: string, content: string): Promise<void> {
  const path = await giveFile(cookie, bank, content);
  const preview = await product.ask(path, { cookie });
  const form = { seen: hidden(preview.text, 'seen'), status: 'ready' };
  await product.ask(`${path}/application`, { cookie, form });
}

const plain = (text: string) => text.replaceAll(/<!--.*?-->/gu, '');

describe('a trainer in a browser without a script', () => {
  it('makes a bank, looks at what a file would bring, and brings it in once', async () => {
    const cookie = await as('trainer');
    const bank = await makeBank(cookie);
    const text = `${giftOf(3)}\n::lossy::What? {=%100%a ~%50%b}\n\n::broken::x {`;
    const path = await giveFile(cookie, bank, text);
    expect((await product.ask(bank, { cookie })).text).toContain('no questions in this bank yet');
    const preview = await product.ask(`${path}?show=lossy`, { cookie });
    const shown = plain(preview.text);
    expect(shown).toContain('New question 4');
    expect(shown).toContain('Cannot be imported 1');
    expect(shown).toMatch(/Braces are not closed, or stand within others.*line \d+/u);
    const japanese = plain((await product.ask(`${path}?show=lossy&lang=ja`, { cookie })).text);
    expect(japanese).toContain('波かっこが閉じていないか、重なっています');
    const form = { seen: hidden(preview.text, 'seen'), status: 'ready' };
    for (let press = 0; press < 2; press += 1) {
      const applied = await product.ask(`${path}/application`, { cookie, form });
      expect(applied.headers.location).toBe(path);
    }
    expect(plain((await product.ask(path, { cookie })).text)).toContain('New question: 4');
    const found = plain((await product.ask(`${bank}?q=number`, { cookie })).text);
    expect(found).toContain('3 questions');
    expect(plain((await product.ask(`${bank}?status=draft`, { cookie })).text)).toContain(
      '1 question',
    );
  });

  it('is told in both languages why a file cannot be read', async () => {
    const cookie = await as('trainer');
    const bank = await makeBank(cookie);
    const hostile = '<!DOCTYPE quiz [<!ENTITY a "b">]><quiz></quiz>';
    const english = await product.ask(`${bank}/import`, { ...upload(hostile), cookie });
    expect(english.status).toBe(422);
    expect(plain(english.text)).toContain('XML with a document type (DOCTYPE) is not read');
    const address = `${bank}/import?lang=ja`;
    const japanese = await product.ask(address, { ...upload(hostile), cookie });
    expect(plain(japanese.text)).toContain('文書型宣言（DOCTYPE）のあるXML');
    const none = await product.ask(`${bank}/import`, { ...upload('', ''), cookie });
    expect([none.status, plain(none.text)]).toEqual([
      400,
      expect.stringContaining('Choose a file.') as string,
    ]);
  });

  it('gets the bank as a file, and tables to fill in', async () => {
    const cookie = await as('trainer');
    const bank = await makeBank(cookie);
    await fill(cookie, bank, giftOf(2));
    const file = await product.ask(`${bank}/file`, { cookie, form: {} });
    expect(file.headers).toMatchObject({
      'content-type': 'application/yaml; charset=utf-8',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="bank\.yaml"; /u,
      ) as string,
    });
    expect(file.text).toContain('name: q-1');
    expect((await product.ask(`${bank}/file`, { cookie })).status).toBe(405);
    const template = '/teach/banks/templates/questions-ja.csv';
    expect((await product.ask(template, { cookie })).text).toContain('問題文');
    const xlsx = await product.ask(template.replace('csv', 'xlsx'), { cookie });
    expect(xlsx.text.slice(0, 2)).toBe('PK');
    expect((await product.ask('/teach/banks/templates/other.csv', { cookie })).status).toBe(404);
  });

  it('writes a question, adds lines, looks at it, is told what is wrong, and saves it', async () => {
    const cookie = await as('trainer');
    const bank = await makeBank(cookie);
    const address = `${bank}/questions/new?kind=choice`;
    const blank = await product.ask(address, { cookie });
    const form: Record<string, string> = {
      ...{ kind: 'choice', base: '0', rows: '4', key: hidden(blank.text, 'key') },
      ...{ 'prompt-ja': '{水|みず}はどれですか。', 'option-en-1': 'water', 'option-en-2': 'water' },
      ...{ 'tag-level': 'N5', status: 'ready' },
    };
    const more = await product.ask(address, { cookie, form: { ...form, act: 'rows' } });
    expect(more.status).toBe(200);
    expect(more.text).toContain('name="option-en-6"');
    expect(more.text).toMatch(
      /name="option-en-1"[^>]*value="water"|value="water"[^>]*name="option-en-1"/u,
    );
    const refused = await product.ask(address, { cookie, form });
    expect(refused.status).toBe(400);
    expect(plain(refused.text)).toContain('Choose exactly one right answer.');
    expect(plain(refused.text)).toContain('The same thing is there twice.');
    const right = { ...form, correct: '1', 'option-en-2': 'fire' };
    const preview = await product.ask(address, { cookie, form: { ...right, act: 'preview' } });
    expect(preview.status).toBe(200);
    expect(plain(preview.text)).toContain('As a learner sees it');
    expect(preview.text).toContain('<ruby');
    expect(plain((await product.ask(bank, { cookie })).text)).toContain('no questions');
    const saved = await product.ask(address, { cookie, form: right });
    expect(saved.status).toBe(303);
    const page = await product.ask(saved.headers.location ?? '', { cookie });
    expect(plain(page.text)).toContain('level: N5');
    expect(plain(page.text)).toContain('Version 1');
    const again = await product.ask(address, { cookie, form: right });
    expect(again.headers.location).toBe(saved.headers.location);
  });

  it('is told when somebody else was faster, with both and nothing lost', async () => {
    const [first, second] = [await as('trainer'), await as('coordinator')];
    const bank = await makeBank(first);
    await fill(first, bank, '::a::Which? {=one ~two}');
    const list = await product.ask(bank, { cookie: first });
    const question = /href="(\/teach\/banks\/[0-9a-f-]{36}\/[0-9a-f-]{36})"/u.exec(list.text)?.[1];
    const address = `${question}/edit`;
    const opened = await product.ask(address, { cookie: first });
    const form = {
      ...{ kind: 'choice', base: hidden(opened.text, 'base'), rows: '4', correct: '1' },
      ...{ name: 'a', 'option-en-1': 'one', 'option-en-2': 'two', status: 'ready' },
    };
    const theirs = { ...form, 'prompt-en': 'Which is theirs?' };
    expect((await product.ask(address, { cookie: second, form: theirs })).status).toBe(303);
    const mine = { ...form, 'prompt-en': 'Which is mine?' };
    const told = await product.ask(address, { cookie: first, form: mine });
    expect(told.status).toBe(409);
    expect(plain(told.text)).toContain('Somebody else has changed this question');
    expect(told.text).toContain('Which is theirs?');
    expect(told.text).toContain('Which is mine?');
    const base = hidden(told.text, 'base');
    const kept = await product.ask(address, { cookie: first, form: { ...mine, base } });
    expect(kept.status).toBe(303);
    const page = plain((await product.ask(question ?? '', { cookie: first })).text);
    expect(page).toContain('Which is mine?');
    expect(page).toContain('Version 3');
  });

  it('retires a question and makes drafts ready', async () => {
    const cookie = await as('trainer');
    const bank = await makeBank(cookie);
    await fill(cookie, bank, giftOf(1));
    const list = await product.ask(bank, { cookie });
    const question = /href="(\/teach\/banks\/[0-9a-f-]{36}\/[0-9a-f-]{36})"/u.exec(list.text)?.[1];
    await product.ask(`${question}/status`, { cookie, form: { status: 'draft' } });
    expect(plain((await product.ask(bank, { cookie })).text)).toContain('Make the draft ready');
    await product.ask(`${bank}/drafts`, { cookie, form: {} });
    await product.ask(`${question}/status`, { cookie, form: { status: 'retired' } });
    expect(plain((await product.ask(question ?? '', { cookie })).text)).toContain('Retired');
    const wrong = await product.ask(`${question}/status`, { cookie, form: { status: 'x' } });
    expect(wrong.status).toBe(400);
  });
});
