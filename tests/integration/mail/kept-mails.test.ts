import { expect, it } from 'vitest';
import { outboxJobs } from '#db/schema/index.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { deliver } from '#app/platform/mail/deliver.server.ts';
import { findKeptMail, listKeptMails as listFound } from '#app/platform/mail/queries.server.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const LATER = new Date(NOW.getTime() + 60_000);

const listKeptMails = async (db: ReturnType<typeof testDb>, to = '') =>
  (await listFound(db, { to, before: null })).mails;

async function makeJob(): Promise<string> {
  const id = uuidv7();
  await testDb()
    .insert(outboxJobs)
    .values({ id, kind: 'certificate-mail', payload: {}, runAt: NOW });
  return id;
}

async function keep(jobId: string, subject: string, now = NOW): Promise<void> {
  giveSettings();
  const mail = { to: 'ana@test.example', locale: 'ja', subject, text: subject, html: '' } as const;
  await deliver({ ...testContext({ actor: null }), now }, jobId, mail);
}

it('without a server for mail each is kept, and the latest is read first', async () => {
  const [first, second] = [await makeJob(), await makeJob()];
  await keep(second, '再設定', LATER);
  await keep(first, '修了証');
  const kept = await listKeptMails(testDb());
  expect(kept.map(({ id, subject }) => [id, subject])).toEqual([
    [second, '再設定'],
    [first, '修了証'],
  ]);
  expect(await findKeptMail(testDb(), first)).toMatchObject({
    ...{ recipient: 'ana@test.example', locale: 'ja', textBody: '修了証', keptAt: NOW },
  });
});

it('a job that is done twice leaves one mail, as it was the first time', async () => {
  const id = await makeJob();
  await keep(id, '修了証');
  await keep(id, 'another', LATER);
  expect(await listKeptMails(testDb())).toMatchObject([{ id, subject: '修了証', keptAt: NOW }]);
});

it('a mail that was never kept is none', async () => {
  expect(await findKeptMail(testDb(), await makeJob())).toBeNull();
});

it('mail is found by part of an address, as it is written, in any case of letters', async () => {
  giveSettings();
  const letters = { locale: 'ja', subject: 'S', text: 'T', html: '' } as const;
  for (const to of ['ana_b@test.example', 'anaxb@test.example', 'Robin@test.example']) {
    await deliver(testContext({ actor: null }), await makeJob(), { to, ...letters });
  }
  const found = async (to: string) =>
    (await listKeptMails(testDb(), to)).map(({ recipient }) => recipient);
  expect(await found('a_b')).toEqual(['ana_b@test.example']);
  expect(await found('%')).toEqual([]);
  expect(await found('robin')).toEqual(['Robin@test.example']);
});

it('every mail is on some page, and none on two', async () => {
  const made = [];
  for (let each = 0; each < 120; each += 1) {
    const id = await makeJob();
    await keep(id, `${each}`, each % 2 ? LATER : NOW);
    made.push(id);
  }
  const seen: string[] = [];
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listFound>> = await listFound(testDb(), {
      ...{ to: '', before },
    });
    seen.push(...page.mails.map(({ id }) => id));
    before = page.older;
  } while (before);
  expect(seen).toHaveLength(120);
  expect(new Set(seen)).toEqual(new Set(made));
});
