import { uuidv7 } from '#app/platform/ids.ts';
import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { expectNoSideways } from './support/answering.ts';
import { database, makePerson, signInAs } from './support/database.ts';
import { makeAlt, makeCourse, makeEdition, makeTown } from './support/editions.ts';

/** An edition of a town with a learner in it, and an announcement. */
async function makeScene(lang: string) {
  const town = await makeTown(lang);
  const learner = await makeAlt(town, 'Eve Example', lang);
  const editionId = await makeEdition(town, { course: await makeCourse() });
  await database()`
    insert into enrolments (id, person_id, edition_id, revision, route, anchor_at, enrolled_at)
    values (${uuidv7()}, ${learner.personId}, ${editionId}, 1, 'self', now(), now())`;
  const announcement = uuidv7();
  await database()`
    insert into announcements (id, title_ja, body_ja, title_en, body_en, audience, written_at)
    values (${announcement}, '研修の開催', '開催します。', 'On training', 'It is held.',
      '{"version":1}', now())`;
  return { town, learner, editionId, announcement };
}

for (const [lang, width] of [
  ['ja', 360],
  ['en', 1280],
] as const) {
  test.describe(`the office in ${lang} at ${width} px`, () => {
    test.use({ locale: lang, viewport: { width, height: 800 } });
    test.slow();

    test('has no page with a fault or wider than the screen', async ({
      page,
      context,
      baseURL,
    }) => {
      const { town, learner, editionId, announcement } = await makeScene(lang);
      const visit = async (addresses: readonly string[]) => {
        for (const address of addresses) {
          await page.goto(address);
          await expect.soft(page.getByRole('heading', { level: 1 }), address).toBeVisible();
          await expectNoAxeFaults(page);
          await expectNoSideways(page);
        }
      };
      const coordinator = await makePerson({ role: 'coordinator', locale: lang });
      await signInAs(context, coordinator.accountId, baseURL ?? '');
      await visit([
        ...['/admin', '/admin?by=prefecture', `/admin/enrolments?edition=${editionId}`],
        ...[
          '/admin/extensions',
          '/admin/extensions/new',
          '/admin/imports',
          '/admin/invitations/new',
        ],
        ...['/admin/announcements', `/admin/announcements/${announcement}`],
        `/admin/announcements/${announcement}/letter`,
        ...['/admin/audit', '/admin/audit/verification', '/admin/retention'],
        `/admin/people/${learner.personId}/erasure`,
      ]);
      await signInAs(context, town.supervisor.accountId, baseURL ?? '');
      await visit([
        ...['/admin', '/admin/reports?by=organisation', '/admin/reports?calendar=jet&by=course'],
        `/admin/completion/${editionId}`,
      ]);
      await signInAs(context, learner.accountId, baseURL ?? '');
      await visit(['/account/data', '/account/who-sees-what', '/account/notices', '/notices']);
    });
  });
}
