import { expect, it } from 'vitest';
import { outboxJobs } from '#db/schema/index.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { deliver } from '#app/platform/mail/deliver.server.ts';
import { findKeptMail, listKeptMails } from '#app/platform/mail/queries.server.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const LATER = new Date(NOW.getTime() + 60_000);

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
