import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { expectNoSideways } from './support/answering.ts';
import { database, makePerson, signInAs } from './support/database.ts';
import { makeCompany } from './support/fairs.ts';
import { press } from './support/keyboard.ts';

const WORDS = {
  en: {
    ...{ run: 'Make the allocation', ran: 'The allocation is made.', publish: 'Publish' },
    ...{ publishNow: 'Publish this version', published: 'Published.', save: 'Save it like this' },
    ...{ preview: 'See what will happen', plan: 'Before you save: what will happen' },
    ...{ repaired: 'Saved.', replay: 'Compute it again', same: 'the result is the same' },
    ...{ cap: 'Set it to 2', set: 'The limit of meetings is changed.', see: 'See what it does' },
    ...{ keep: 'Save this constraint', kept: 'The constraint is saved.', none: 'everybody' },
  },
  ja: {
    ...{ run: '割当を作る', ran: '割当を作りました。', publish: '公開する' },
    ...{ publishNow: 'この版を公開する', published: '公開しました。', save: 'このとおり保存する' },
    ...{ preview: '起きることを確かめる', plan: '保存する前に：起きること' },
    ...{
      repaired: '保存しました。',
      replay: 'もう一度計算して確かめる',
      same: '同じ結果になりました',
    },
    ...{ cap: '上限を2にする', set: '面談の上限を変更しました。', see: '影響を確かめる' },
    ...{ keep: 'この条件を保存する', kept: '条件を保存しました。', none: '全員' },
  },
} as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

interface World {
  fairId: string;
  companies: string[];
  people: number;
}

/** A fair in twenty days, while people choose: six of them, who wish to meet all of its companies. */
async function makeWorld(): Promise<World> {
  const sql = database();
  const fairId = randomUUID();
  await sql`insert into fairs (id, slug, name_en, name_ja, opens_at, choices_until, starts_at,
      ends_at, published_until, mode, created_at)
    values (${fairId}, ${`fair-${fairId}`}, 'Test fair', '試験フェア', now() - interval '9 days',
      now() + interval '1 day', now() + interval '20 days',
      now() + interval '20 days 3 hours', now() + interval '80 days', 'booked', now())`;
  const companies: string[] = [];
  for (const [at, name] of ['Aobashi Trading', 'Benihata Works', 'Chitose Media'].entries()) {
    const { id } = await makeCompany(name, `${name}株式会社`);
    await sql`insert into fair_companies (fair_id, company_id, booth, joined_at)
      values (${fairId}, ${id}, ${`A-${at + 1}`}, now())`;
    companies.push(id);
  }
  for (let at = 1; at <= 6; at += 1) await makeChooser({ fairId, companies }, at);
  return { fairId, companies, people: 6 };
}

/** Somebody who publishes what they do, and wishes to meet everybody. */
async function makeChooser({ fairId, companies }: Omit<World, 'people'>, number: number) {
  const sql = database();
  const { personId } = await makePerson();
  const [card, consent] = [randomUUID(), randomUUID()];
  await sql`insert into fair_cards (id, fair_id, person_id, number, created_at)
    values (${card}, ${fairId}, ${personId}, ${number}, now())`;
  await sql`insert into profile_consents (id, card_id, fields, text_version, locale, recipients,
      given_at, ends_at)
    values (${consent}, ${card}, '{jlpt}', '2026-11', 'en', ${`{${companies.join(',')}}`}::text::uuid[], now(),
      now() + interval '80 days')`;
  await sql`insert into published_profiles (consent_id, card_id, number, fair_id, shown,
      published_at, ends_at)
    values (${consent}, ${card}, ${number}, ${fairId}, '{}'::jsonb, now(), now() + interval '80 days')`;
  await sql`insert into participant_choices (card_id, free, updated_at)
    values (${card}, '111111111', now())`;
  for (const [rank, company] of companies.entries()) {
    await sql`insert into participant_wishes (card_id, company_id, rank)
      values (${card}, ${company}, ${rank})`;
  }
}

async function liveMeetings({ fairId }: World) {
  return database()<{ id: string; company_id: string }[]>`
    select id, company_id from meetings
    where fair_id = ${fairId} and state in ('proposed', 'accepted')`;
}

for (const lang of ['en', 'ja'] as const) {
  const words = WORDS[lang];
  test.describe(`the allocation of a fair in ${lang}`, () => {
    test.use({ locale: lang, viewport: { width: 1280, height: 900 } });

    test('is tried, made, published and repaired by keyboard when a company cancels', async ({
      page,
      context,
      baseURL,
    }) => {
      const world = await makeWorld();
      const { accountId } = await makePerson({ role: 'coordinator', locale: lang });
      await signInAs(context, accountId, baseURL ?? '');
      const at = `/admin/fairs/${world.fairId}/allocation`;
      const notice = page.locator('.notice');

      await page.goto(at);
      await expect(page.locator('main')).toContainText(words.none);
      await expectNoAxeFaults(page);
      await press(button(page, words.cap));
      await expect(notice).toContainText(words.set);

      await page.goto(`${at}/constraints?who=C-0001`);
      await page.locator('#field-companyId').selectOption(world.companies[0]!);
      await page.locator('#field-reason').fill('They work there already.');
      await press(button(page, words.see));
      await expect(button(page, words.keep)).toBeVisible();
      await expectNoAxeFaults(page);
      await press(button(page, words.keep));
      await expect(notice).toContainText(words.kept);

      await database()`update fairs set choices_until = now() - interval '1 minute'
        where id = ${world.fairId}`;
      await page.goto(at);
      await press(button(page, words.run));
      await expect(notice).toContainText(words.ran);
      await press(page.locator('summary', { hasText: words.publish }));
      await press(button(page, words.publishNow));
      await expect(notice).toContainText(words.published);
      const before = await liveMeetings(world);
      expect(before.length).toBe(12);

      await page.goto(`${at}/change`);
      await page.locator('#field-kind').selectOption('company');
      await page.locator('#field-companyId').selectOption(world.companies[1]!);
      await page.locator('#field-reason').fill('The train line is closed.');
      await press(button(page, words.preview));
      await expect(page.getByRole('heading', { name: words.plan })).toBeVisible();
      await expectNoAxeFaults(page);
      await press(button(page, words.save));
      await expect(notice).toContainText(words.repaired);
      const after = await liveMeetings(world);
      expect(after.every(({ company_id: company }) => company !== world.companies[1])).toBe(true);
      const kept = before.filter(({ company_id: company }) => company !== world.companies[1]);
      for (const { id } of kept) expect(after.map((each) => each.id)).toContain(id);

      await page.goto(`${at}/versions/1?beside=2`);
      await expectNoAxeFaults(page);
      await press(button(page, words.replay));
      await expect(notice).toContainText(words.same);
      await page.setViewportSize({ width: 360, height: 800 });
      for (const path of ['', '/versions/2?beside=1', '/change', '/constraints']) {
        await page.goto(`${at}${path}`);
        await expectNoSideways(page);
        if (process.env.SHOTS) {
          const name = `${lang}-360${path.replaceAll(/\W/g, '_')}`;
          await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
        }
      }
    });
  });
}
