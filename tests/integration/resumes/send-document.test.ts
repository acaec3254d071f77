import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  auditEntries,
  careerProfiles,
  documentConsents,
  messageFiles,
  messages,
  profileViews,
} from '#db/schema/index.ts';
import { listProfileViews } from '#app/features/careers/consent-view.server.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { openThread } from '#app/features/messages/get-thread.server.ts';
import { readMessageFile } from '#app/features/messages/read-file.server.ts';
import { checkDocument } from '#app/features/resumes/check-document.server.ts';
import { DOCUMENT_TEXT } from '#app/features/resumes/consent.ts';
import { draftDocument } from '#app/features/resumes/draft.server.ts';
import { sendDocument, type SendDocument } from '#app/features/resumes/send-document.server.ts';
import { listRecipients, listSent } from '#app/features/resumes/sending.server.ts';
import { withdrawDocument } from '#app/features/resumes/withdraw-document.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeCareerPerson } from '#tests/factories/candidates.ts';
import { makeFairWorld, type FairWorld } from '#tests/factories/messages.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

let world: FairWorld;

beforeEach(async () => {
  giveSettings();
  world = await makeFairWorld();
});

const TYPED = { name: 'Aileen Canary', birth: '1999-05-14', address: 'canary-address' };

async function send(parts: Partial<SendDocument> = {}) {
  const { person, cardId, companies } = world;
  const document = await checkDocument(person.ctx, 'rireki', TYPED);
  return sendDocument(person.ctx, {
    ...{ document, cardId, companyId: companies[0], words: '履歴書をお送りします。' },
    ...{ textVersion: DOCUMENT_TEXT, locale: 'ja', requestKey: uuidv7() },
    ...parts,
  });
}

async function sentFile() {
  const [file] = await testDb().select().from(messageFiles);
  const [sent] = await testDb().select().from(messages);
  return { fileId: file?.id ?? '', threadId: sent?.threadId ?? '' };
}

const asCompany = async () => ({ side: 'company' as const, ...(await sentFile()) });

describe('a document', () => {
  it('begins with what the profile says, with the employer as the profile shows it', async () => {
    const draft = await draftDocument(world.person.ctx, 'shokumu');
    expect(draft).toMatchObject({ name: 'Canary Realname', summary: 'canary-career ja' });
    const rireki = await draftDocument(world.person.ctx, 'rireki');
    expect(rireki).toMatchObject({ birth: '', address: '', phone: '', email: '', sex: '' });
    expect(rireki.qualifications).toContain('日本語能力試験N3 合格');
  });

  it('cannot be made by who has no profile of their own', async () => {
    const supervisor = testContext({ actor: await makePerson({ roles: ['supervisor'] }) });
    await expect(draftDocument(supervisor, 'rireki')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is refused with the characters that the typefaces lack', async () => {
    const typed = { ...TYPED, appeal: '頑張ります👍' };
    const checked = await checkDocument(world.person.ctx, 'rireki', typed);
    expect(checked).toMatchObject({ isSound: false, faults: { appeal: { what: '👍' } } });
  });

  it('that is sent is a file of one message, with the consent to it and an audit entry', async () => {
    expect(await send()).toMatchObject({ ok: true });
    const [consent] = await testDb().select().from(documentConsents);
    expect(consent).toMatchObject({
      ...{ kind: 'rireki', companyId: world.companies[0], textVersion: DOCUMENT_TEXT },
      ...{ locale: 'ja', withdrawnAt: null },
    });
    const file = await readMessageFile(world.a, await asCompany());
    expect(Buffer.from(file.bytes.slice(0, 5)).toString()).toBe('%PDF-');
    const entries = await testDb()
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, 'document-sent'));
    expect(entries).toHaveLength(1);
  });

  it('keeps nothing of what was typed anywhere but in the file', async () => {
    await send();
    const stored = JSON.stringify([
      ...(await testDb().select().from(careerProfiles)),
      ...(await testDb().select().from(documentConsents)),
      ...(await testDb().select().from(messages)),
      ...(await testDb().select().from(auditEntries)),
    ]);
    expect(stored).not.toMatch(/canary-address|1999-05-14|Aileen/u);
  });

  it('that is sent twice by one form is one message and one consent', async () => {
    const requestKey = uuidv7();
    expect(await send({ requestKey })).toEqual(await send({ requestKey }));
    expect(await testDb().$count(documentConsents)).toBe(1);
    expect(await testDb().$count(messageFiles)).toBe(1);
  });

  it('is refused for other words of consent, for faults, and for a company that sees nothing', async () => {
    expect(await send({ textVersion: '2020-01' })).toEqual({ ok: false, reason: 'old-text' });
    const document = await checkDocument(world.person.ctx, 'rireki', { name: '' });
    expect(await send({ document })).toEqual({ ok: false, reason: 'faults' });
    expect(await send({ companyId: world.companies[1] })).toEqual({
      ...{ ok: false, reason: 'not-open' },
    });
    expect(await testDb().$count(documentConsents)).toBe(0);
    expect(await testDb().$count(messages)).toBe(0);
  });

  it('is refused for somebody else’s card', async () => {
    const other = await makeCareerPerson();
    const document = await checkDocument(other.ctx, 'rireki', TYPED);
    const [companyId] = world.companies;
    await expect(
      sendDocument(other.ctx, {
        ...{ document, cardId: world.cardId, companyId, words: '', locale: 'ja' },
        ...{ textVersion: DOCUMENT_TEXT, requestKey: uuidv7() },
      }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('can go to the companies that see the card now, and to no other', async () => {
    const [first] = world.companies;
    const { ctx } = world.person;
    expect((await listRecipients(ctx)).map(({ companyId }) => companyId)).toEqual([first]);
    await withdrawConsent(ctx, { fairId: world.fairId, companyId: null, locale: 'ja' });
    expect(await listRecipients(ctx)).toEqual([]);
  });
});

describe('a document that was sent', () => {
  it('is opened by its company alone, and that is recorded for the person', async () => {
    await send();
    const asked = await asCompany();
    await readMessageFile(world.a, asked);
    await expect(readMessageFile(world.b, asked)).rejects.toMatchObject({ code: 'not-found' });
    await readMessageFile(world.person.ctx, { ...asked, side: 'participant' });
    const views = await testDb().select().from(profileViews).where(eq(profileViews.place, 'file'));
    expect(views).toHaveLength(1);
    const [view] = await listProfileViews(world.person.ctx);
    expect(view).toMatchObject({ place: 'file', files: ['履歴書.pdf'], fields: [] });
  });

  it('loses its bytes when it is taken back; both sides read that it was, and nobody opens it', async () => {
    await send();
    const asked = await asCompany();
    const [line] = await listSent(world.person.ctx);
    await withdrawDocument(world.person.ctx, { id: line?.id ?? '' });
    await withdrawDocument(world.person.ctx, { id: line?.id ?? '' });
    const [file] = await testDb().select().from(messageFiles);
    expect(file?.bytes).toBeNull();
    await expect(readMessageFile(world.a, asked)).rejects.toMatchObject({ code: 'not-found' });
    const thread = await openThread(world.a, asked);
    expect(thread.messages[0]?.files).toMatchObject([{ isWithdrawn: true }]);
    expect((await listSent(world.person.ctx))[0]?.withdrawnAt).not.toBeNull();
    const entries = await testDb()
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, 'document-withdrawn'));
    expect(entries).toHaveLength(1);
  });

  it('is taken back by nobody else', async () => {
    await send();
    const [line] = await listSent(world.person.ctx);
    const other = await makeCareerPerson();
    for (const ctx of [other.ctx, world.a]) {
      await expect(withdrawDocument(ctx, { id: line?.id ?? '' })).rejects.toMatchObject({
        code: expect.stringMatching(/not-found|forbidden/u) as string,
      });
    }
    expect((await listSent(world.person.ctx))[0]?.withdrawnAt).toBeNull();
  });

  it('is closed to its company with the next request after the profile was withdrawn', async () => {
    await send();
    const asked = await asCompany();
    const { fairId, companies, person } = world;
    await withdrawConsent(person.ctx, { fairId, companyId: companies[0], locale: 'ja' });
    await expect(readMessageFile(world.a, asked)).rejects.toMatchObject({ code: 'not-found' });
    expect(await listSent(person.ctx)).toHaveLength(1);
  });
});
