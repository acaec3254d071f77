import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { cardTags, messageFiles, messages, notices, threads } from '#db/schema/index.ts';
import { addTag } from '#app/features/candidates/tags.server.ts';
import { MOST_TAGS } from '#app/features/candidates/team-records.ts';
import { sendMessage } from '#app/features/messages/send-message.server.ts';
import { PNG } from '#tests/factories/careers.ts';
import { makeRecruiter } from '#tests/factories/companies.ts';
import { makeFairWorld, written } from '#tests/factories/messages.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const TIMES = 12;

it('a first message that is sent many times at once, and by both sides, is one each in one thread', async () => {
  giveSettings();
  const { a, person, cardId, companies } = await makeFairWorld();
  const colleague = testContext({ actor: await makeRecruiter(companies[0]) });
  const files = [{ name: 'a.png', bytes: PNG }];
  const [first, second, answer] = ['One', 'Two', 'Answer'].map((body) => written(body, { files }));
  if (!first || !second || !answer) throw new Error('nothing was written');
  const toPerson = { as: 'company', cardId } as const;
  const toCompany = { as: 'participant', cardId, companyId: companies[0] } as const;
  const sent = await Promise.all(
    Array.from({ length: TIMES }, () => [
      sendMessage(a, toPerson, first),
      sendMessage(colleague, toPerson, second),
      sendMessage(person.ctx, toCompany, answer),
    ]).flat(),
  );
  expect(sent.every(({ ok }) => ok)).toBe(true);
  expect(new Set(sent.map((each) => (each.ok ? each.messageId : ''))).size).toBe(3);
  const [thread, ...more] = await testDb().select().from(threads).where(eq(threads.cardId, cardId));
  expect(more).toEqual([]);
  const kept = await testDb()
    .select()
    .from(messages)
    .where(eq(messages.threadId, thread?.id ?? ''));
  expect(kept.map(({ body }) => body).sort()).toEqual(['Answer', 'One', 'Two']);
  for (const { id } of kept) {
    expect(await testDb().$count(messageFiles, eq(messageFiles.messageId, id))).toBe(1);
  }
  for (const { actor } of [a, colleague, person]) {
    expect(await testDb().$count(notices, eq(notices.personId, actor.personId))).toBe(1);
  }
}, 60_000);

it('tags that a team puts on one card at once are never more than fit', async () => {
  giveSettings();
  const { a, cardId, fairId, companies } = await makeFairWorld();
  const reader = { fairId, companyId: companies[0] };
  const put = await Promise.all(
    Array.from({ length: MOST_TAGS * 2 }, (_, at) => addTag(a, reader, { cardId, tag: `T${at}` })),
  );
  expect(put.filter(({ ok }) => ok)).toHaveLength(MOST_TAGS);
  expect(await testDb().$count(cardTags, eq(cardTags.cardId, cardId))).toBe(MOST_TAGS);
}, 60_000);
