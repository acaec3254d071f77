import type { Page } from '@playwright/test';
import { uuidv7 } from '#app/platform/ids.ts';
import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { expectNoSideways } from './support/answering.ts';
import { database, makePerson, signInAs } from './support/database.ts';

/** A supervisor called 鈴木, somebody in post whom she looks after, and a colleague. */
async function makeTown() {
  const sql = database();
  const [host] = await sql<{ id: string }[]>`
    select id from organisations where kind = 'host' and code = '050008'`;
  const mark = uuidv7().slice(-6);
  const [town, next] = [uuidv7(), uuidv7()];
  for (const [id, name] of [
    [town, `試し町${mark}`],
    [next, `隣の町${mark}`],
  ] as const) {
    await sql`
      insert into organisations
        (id, kind, parent_id, prefecture, name_ja, name_en, invented, created_at)
      values (${id}, 'contracting', ${host?.id ?? ''}, '05', ${name}, ${`Town ${name}`}, true, now())`;
  }
  const named = async (name: string, kana: string | null, search: string) => {
    const { personId } = await makePerson({ role: 'staff' });
    await sql`
      update persons set legal_name = ${name}, display_name = ${name}, kana = ${kana},
        sort_key = ${kana ?? name}, search_text = ${search} where id = ${personId}`;
    return personId;
  };
  const learner = await named(`LIMA Ana ${mark}`, null, `limaana${mark}`);
  const suzuki = await named(`鈴木 ${mark}`, 'すずき', `鈴木${mark} すずき suzuki`);
  const successor = await named(`田中 ${mark}`, 'たなか', `田中${mark} たなか tanaka`);
  await sql`
    insert into role_grants (id, person_id, role, scope_kind, scope_id, valid_from)
    values (${uuidv7()}, ${suzuki}, 'supervisor', 'organisation', ${town}, now() - interval '1 day')`;
  const post = uuidv7();
  await sql`
    insert into appointments
      (id, person_id, kind, organisation_id, starts_on, ends_on, year_at_start, created_at)
    values (${post}, ${learner}, 'ALT', ${town}, current_date - 40, current_date + 300, 1, now())`;
  await sql`
    insert into supervisions (id, appointment_id, supervisor_id, started_at)
    values (${uuidv7()}, ${post}, ${suzuki}, now() - interval '1 day')`;
  return { mark, town, next, learner, suzuki, successor, post };
}

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with a script' : 'without a script', () => {
    test.use({ javaScriptEnabled, expectedConsole: [/status of 400/] });

    test('a coordinator finds, adds a post, transfers, and hands people over', async ({
      page,
      context,
      baseURL,
    }) => {
      test.slow();
      const { mark, town, learner } = await makeTown();
      const coordinator = await makePerson({ role: 'coordinator' });
      await signInAs(context, coordinator.accountId, baseURL ?? '');
      await page.goto('/learn');
      await page.getByRole('link', { name: 'People' }).first().click();

      await page.getByLabel('Name, JET number or e-mail').fill(`suzuki ${mark}`);
      await press(page, 'Show');
      await page.getByRole('link', { name: `鈴木 ${mark}` }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`鈴木 ${mark}`);

      await page.getByRole('link', { name: 'Add a post' }).click();
      await page.getByLabel('ALT').check();
      await page.getByLabel('Contracting organisation').fill(mark);
      await page.getByLabel('First day', { exact: true }).fill(inDays(10));
      await page.getByLabel('Last day').fill(inDays(5));
      await press(page, 'Save');
      await expect(page.getByText('Choose the one that is meant.')).toBeVisible();
      await page.getByLabel(`隣の町${mark}`).check();
      await press(page, 'Save');
      await expect(page.getByText('Choose a day after the first one.')).toBeVisible();
      await page.getByLabel('Last day').fill(inDays(300));
      await press(page, 'Save');
      await expect(page.getByText('Saved.')).toBeVisible();
      await expect(page.getByRole('row', { name: new RegExp(`隣の町${mark}`) })).toBeVisible();

      await page.goto(`/admin/people/${learner}`);
      await page.getByRole('link', { name: /^Transfer/ }).click();
      await page.getByLabel('Contracting organisation to go to').fill(`Town 試し町${mark}`);
      await page.getByLabel('First day there').fill(inDays(1));
      await press(page, 'Transfer');
      await expect(page.getByText('Choose another organisation.')).toBeVisible();
      await page.getByLabel('Contracting organisation to go to').fill(`Town 隣の町${mark}`);
      await page.getByLabel('First day there').fill(inDays(2));

      // Handed over first: a transfer ends the supervision.
      await page.goto(`/admin/organisations/${town}`);
      await page.getByRole('link', { name: 'Hand people over' }).click();
      await page.getByLabel(new RegExp(`鈴木 ${mark}`)).check();
      await page.getByLabel('To', { exact: true }).fill(`tanaka ${mark}`);
      await page.getByLabel('Note').fill('よろしくお願いします。');
      await press(page, 'Check');
      await page.getByLabel(new RegExp(`田中 ${mark}`)).check();
      await press(page, 'Check');
      await expect(page.locator('main')).toContainText(
        `1 person and the role move from 鈴木 ${mark} to 田中 ${mark}.`,
      );
      await press(page, 'Hand over');
      await expect(page.locator('main')).toContainText('よろしくお願いします。');
      await expect(page.getByRole('link', { name: `田中 ${mark}` })).toBeVisible();

      await page.goto(`/admin/people/${learner}`);
      await page.getByRole('link', { name: /^Transfer/ }).click();
      await page.getByLabel('Contracting organisation to go to').fill(`Town 隣の町${mark}`);
      await page.getByLabel('First day there').fill(inDays(2));
      await press(page, 'Transfer');
      await expect(page.getByText('Saved.')).toBeVisible();
      await expect(page.getByRole('row', { name: /Transferred/ })).toContainText(`試し町${mark}`);
    });
  });
}

for (const [lang, width] of [
  ['ja', 360],
  ['en', 1280],
] as const) {
  test(`no page of people has a fault in ${lang} at ${width}`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.slow();
    const { town, learner, suzuki, post } = await makeTown();
    const coordinator = await makePerson({ role: 'coordinator', locale: lang });
    await signInAs(context, coordinator.accountId, baseURL ?? '');
    await page.setViewportSize({ width, height: 740 });
    const [person, organisation] = [`/admin/people/${learner}`, `/admin/organisations/${town}`];
    for (const address of [
      ...['/admin/people', '/admin/people?post=all&sort=organisation', '/admin/people/new'],
      ...['/admin/people?organisation=%E7%94%BA', person, `${person}/edit`, `${person}/posts/new`],
      ...[`${person}/posts/${post}`, `${person}/posts/${post}/transfer`],
      ...[`${person}/posts/${post}/leaving`, `/admin/people/${suzuki}`],
      ...[`/admin/people/${suzuki}/roles/new`, '/admin/organisations', '/admin/organisations/new'],
      ...[organisation, `${organisation}/edit`, `${organisation}/merger`],
      ...[`${organisation}/closure`, `${organisation}/handover`],
    ]) {
      await page.goto(address);
      await expect.soft(page.getByRole('heading', { level: 1 }), address).toBeVisible();
      await expectNoAxeFaults(page);
      await expectNoSideways(page);
      await page.setViewportSize({ width: 360, height: 740 });
      await expectNoSideways(page);
      await page.setViewportSize({ width, height: 740 });
    }
  });
}
