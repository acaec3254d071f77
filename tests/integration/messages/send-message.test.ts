import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { messageFiles, messages, notices, threads } from '#db/schema/index.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { FIRST_A_DAY, MOST_AN_HOUR } from '#app/features/messages/limits.ts';
import { lengthOf, MOST_FILE_BYTES, MOST_TEXT } from '#app/features/messages/rules.ts';
import { sendMessage } from '#app/features/messages/send-message.server.ts';
import { makeCareerPerson } from '#tests/factories/candidates.ts';
import { PNG } from '#tests/factories/careers.ts';
import { makeCompany } from '#tests/factories/companies.ts';
import { answerTo, makeFairWorld, writeFrom, written } from '#tests/factories/messages.ts';
import type { FairWorld } from '#tests/factories/messages.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

let world: FairWorld;

beforeEach(async () => {
  giveSettings();
  world = await makeFairWorld();
});

const toCompany = () =>
  ({ as: 'participant', cardId: world.cardId, companyId: world.companies[0] }) as const;
const toPerson = () => ({ as: 'company', cardId: world.cardId }) as const;
const withdraw = () =>
  withdrawConsent(world.person.ctx, {
    ...{ fairId: world.fairId, companyId: world.companies[0], locale: 'en' },
  });
const noticesOf = (personId: string) =>
  testDb().select().from(notices).where(eq(notices.personId, personId));
const pdf = (size: number) => {
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode('%PDF-1.7'));
  return bytes;
};

describe('a message', () => {
  it('arrives character for character as it was written, whatever it says', async () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 200 })
      .map((said) => said.replaceAll('\0', ''))
      .filter((said) => said.trim() !== '');
    const samples = fc.sample(text, 30);
    for (const said of samples) {
      const sent = await sendMessage(world.a, toPerson(), written(said));
      if (!sent.ok) throw new Error(sent.reason);
      const [kept] = await testDb().select().from(messages).where(eq(messages.id, sent.messageId));
      expect(kept?.body).toBe(said);
    }
    const all = await testDb().select().from(threads);
    expect(all).toHaveLength(1);
  });

  it('that is sent twice is one; under the same key another text is refused', async () => {
    const content = written('一度だけ。');
    const one = await sendMessage(world.a, toPerson(), content);
    expect(await sendMessage(world.a, toPerson(), content)).toEqual(one);
    expect(await sendMessage(world.a, toPerson(), { ...content, body: '別の文。' })).toEqual({
      ...{ ok: false, reason: 'sent-before' },
    });
    expect(await testDb().select().from(messages)).toHaveLength(1);
  });

  it('goes both ways, in one thread, and says of each who wrote it', async () => {
    const { threadId } = await writeFrom(world);
    expect((await answerTo(world)).threadId).toBe(threadId);
    const kept = await testDb().select().from(messages).orderBy(messages.id);
    expect(kept.map(({ side, senderId }) => [side, senderId])).toEqual([
      ['company', world.a.actor.personId],
      ['participant', world.person.actor.personId],
    ]);
  });

  it('may be begun by the person, where the company sees their card', async () => {
    await answerTo(world, 'May I ask something?');
    expect(await testDb().select().from(threads)).toMatchObject([
      { openedBy: 'participant', companyId: world.companies[0], cardId: world.cardId },
    ]);
  });

  it('may carry up to three files of the types that their bytes say', async () => {
    const files = [
      { name: '履歴書.pdf', bytes: pdf(20) },
      { name: 'a.png', bytes: PNG },
      { name: 'says-it-is.txt', bytes: PNG },
    ];
    const sent = await sendMessage(world.person.ctx, toCompany(), written('', { files }));
    expect(sent.ok).toBe(true);
    const kept = await testDb().select().from(messageFiles).orderBy(messageFiles.position);
    expect(kept.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['履歴書.pdf', 'application/pdf'],
      ['a.png', 'image/png'],
      ['says-it-is.txt', 'image/png'],
    ]);
    expect(Uint8Array.from(kept[0]?.bytes ?? [])).toEqual(pdf(20));
  });

  it.each([
    ['empty', written(' \r\n　')],
    ['too-long', written('あ'.repeat(MOST_TEXT + 1))],
    ['too-many-files', written('', { files: Array(4).fill({ name: 'a', bytes: PNG }) })],
    ['file-size', written('', { files: [{ name: 'a.pdf', bytes: pdf(MOST_FILE_BYTES + 1) }] })],
    ['file-size', written('', { files: [{ name: 'a.pdf', bytes: new Uint8Array() }] })],
    ['file-type', written('', { files: [{ name: 'a.pdf', bytes: new Uint8Array([77, 90]) }] })],
  ])('is refused as %s', async (reason, content) => {
    expect(await sendMessage(world.a, toPerson(), content)).toEqual({ ok: false, reason });
    expect(await testDb().select().from(threads)).toEqual([]);
  });

  it('may be as long as 4,000 characters, a new line and an emoji being one each', async () => {
    const body = '\r\n🎏'.repeat(MOST_TEXT / 2);
    expect(lengthOf(body)).toBe(MOST_TEXT);
    expect((await sendMessage(world.a, toPerson(), written(body))).ok).toBe(true);
  });
});

describe('who is told of a message', () => {
  it('hears once that there is one until they have read it, without a word of what it says', async () => {
    const { threadId } = await writeFrom(world, 'Secretword');
    await writeFrom(world, 'Secretword again');
    const told = await noticesOf(world.person.actor.personId);
    expect(told).toMatchObject([
      { template: 'new-message', params: {}, link: `/career/messages/${threadId}` },
    ]);
    expect(JSON.stringify(told)).not.toContain('Secretword');
    await testDb().update(threads).set({ participantReadAt: NOW });
    await writeFrom(world);
    expect(await noticesOf(world.person.actor.personId)).toHaveLength(2);
  });

  it('is every recruiter of the company, and nobody of another', async () => {
    await answerTo(world);
    expect(await noticesOf(world.a.actor.personId)).toHaveLength(1);
    expect(await noticesOf(world.b.actor.personId)).toEqual([]);
    expect(await noticesOf(world.person.actor.personId)).toEqual([]);
  });
});

describe('a message is refused', () => {
  it('for a company that does not see the card: it is not found, as any that there is not', async () => {
    const asked = sendMessage(world.b, toPerson(), written('Hello'));
    await expect(asked).rejects.toMatchObject({ code: 'not-found' });
    const none = { as: 'company', cardId: world.fairId } as const;
    const other = sendMessage(world.a, none, written('Hello'));
    await expect(other).rejects.toMatchObject({ code: 'not-found' });
  });

  it('for whom the card is not, and to a company that takes no part in the fair', async () => {
    const stranger = await makeCareerPerson();
    const own = sendMessage(stranger.ctx, toCompany(), written('Hello'));
    await expect(own).rejects.toMatchObject({ code: 'not-found' });
    const companyId = await makeCompany();
    const to = { ...toCompany(), companyId };
    const away = await sendMessage(world.person.ctx, to, written('Hello'));
    expect(away).toEqual({ ok: false, reason: 'not-open' });
  });

  it('for supervisors, and for who looks at the pages of a person', async () => {
    const supervisor = testContext({ actor: await makePerson({ roles: ['supervisor'] }) });
    const asked = sendMessage(supervisor, toCompany(), written('Hello'));
    await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
    const asCompany = sendMessage(supervisor, toPerson(), written('Hello'));
    await expect(asCompany).rejects.toMatchObject({ code: 'forbidden' });
    const viewing = { id: 'viewing', byPersonId: world.fairId } as never;
    const seen = { ...world.person.ctx, actor: { ...world.person.actor, viewing } };
    const asSeen = sendMessage(seen, toCompany(), written('Hello'));
    await expect(asSeen).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('both ways from the next request on once the person has withdrawn what the company saw', async () => {
    await writeFrom(world);
    await withdraw();
    const asked = sendMessage(world.a, toPerson(), written('Hello'));
    await expect(asked).rejects.toMatchObject({ code: 'not-found' });
    expect(await sendMessage(world.person.ctx, toCompany(), written('Hello'))).toEqual({
      ...{ ok: false, reason: 'not-open' },
    });
  });

  it('both ways while one side takes no messages', async () => {
    await writeFrom(world);
    for (const closed of [{ participantClosedAt: NOW }, { companyClosedAt: NOW }]) {
      await testDb()
        .update(threads)
        .set({ participantClosedAt: null, companyClosedAt: null, ...closed });
      for (const [ctx, to] of [
        [world.a, toPerson()],
        [world.person.ctx, toCompany()],
      ] as const) {
        const sent = await sendMessage(ctx, to, written('Hello'));
        expect(sent).toEqual({ ok: false, reason: 'closed' });
      }
    }
  });

  it('after so many within an hour, of the whole company together', async () => {
    for (let n = 0; n < MOST_AN_HOUR.company; n += 1) await writeFrom(world);
    const sent = await sendMessage(world.a, toPerson(), written('One more'));
    expect(sent).toEqual({ ok: false, reason: 'too-many' });
    expect(FIRST_A_DAY.company).toBeLessThan(MOST_AN_HOUR.company);
  });
});
