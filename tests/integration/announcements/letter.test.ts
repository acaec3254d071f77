import { expect, it } from 'vitest';
import { announcements, ROLES } from '#db/schema/index.ts';
import { loadLetter } from '#app/features/announcements/letter.server.ts';
import { readLetter } from '#app/features/announcements/schema.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

async function announce(audience: object, titleJa: string | null = '研修の開催について') {
  const id = uuidv7();
  const bodyJa = titleJa && '一段目です。\n\n二段目です。';
  const english = { titleEn: 'On training', bodyEn: 'One.' };
  const written = { id, titleJa, bodyJa, ...english, writtenAt: NOW };
  await testDb()
    .insert(announcements)
    .values({ ...written, audience: { version: 1, ...audience } });
  return id;
}

const typed = (fields: Record<string, string>) => readLetter(new URLSearchParams(fields));

it('a letter is addressed to the organisations of its audience, on the day in Japan, by who writes it', async () => {
  const town = await makeOrganisation({ nameJa: '雪見町教育委員会' });
  const actor = await makePerson({ roles: ['coordinator'] });
  const ctx = testContext({ actor });
  const letter = await loadLetter(ctx, await announce({ organisations: [town] }), typed({}));
  expect(letter).toMatchObject({
    ...{ addressees: ['雪見町教育委員会　御中'], writtenDay: '令和13年7月1日' },
    text: { title: '研修の開催について', paragraphs: ['一段目です。', '二段目です。'] },
    contact: `${actor.displayName}\n${actor.email}`,
  });
  const toAll = await loadLetter(ctx, await announce({}), typed({}));
  expect(toAll.addressees).toEqual(['各任用団体　御中']);
});

it('what is typed stands in it; what makes no sense does not', async () => {
  const ctx = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  const fields = { number: ' 自国第5号 ', day: '2031-02-31', contact: '電話 03-0000-0000' };
  const letter = await loadLetter(
    ctx,
    await announce({}),
    typed({ ...fields, addressees: '東町　御中\r\n\r\n 西町　御中 ' }),
  );
  expect(letter).toMatchObject({
    ...{ number: '自国第5号', day: '2031-07-01', contact: '電話 03-0000-0000' },
    addressees: ['東町　御中', '西町　御中'],
  });
});

it('an announcement without Japanese is no letter', async () => {
  const ctx = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  expect((await loadLetter(ctx, await announce({}, null), typed({}))).text).toBeNull();
});

it.each(ROLES.filter((role) => role !== 'coordinator'))('it is refused for %s', async (role) => {
  const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
  await expect(loadLetter(ctx, await announce({}), typed({}))).rejects.toMatchObject({
    code: 'forbidden',
  });
});
