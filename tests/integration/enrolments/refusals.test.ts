import { describe, expect, it } from 'vitest';
import { ROLES } from '#db/schema/index.ts';
import { decideApplication } from '#app/features/enrolments/decide-application.server.ts';
import { drawLottery } from '#app/features/enrolments/draw-lottery.server.ts';
import { nominatePersons } from '#app/features/enrolments/nominate-persons.server.ts';
import { archiveEdition, publishEdition } from '#app/features/enrolments/publish-edition.server.ts';
import { addEdition, saveEdition } from '#app/features/enrolments/save-edition.server.ts';
import type { EditionFields } from '#app/features/enrolments/schema.ts';
import { removeApplication } from '#app/features/enrolments/withdraw-application.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { grantOn, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';

const AUDIENCE = { version: 1 } as const;
const fields: EditionFields = {
  ...{ slug: 'july', nameJa: '7月期', nameEn: 'July', fiscalYear: 2031, term: 'july' },
  ...{ startsOn: '2031-07-28', selfEntry: true, byRule: false, nominations: false },
  ...{ approval: 'none', allocation: 'first-come' },
};

describe('who keeps no editions', () => {
  const id = uuidv7();
  it.each<[string, (ctx: Context) => Promise<unknown>]>([
    ['adds none', (ctx) => addEdition(ctx, { courseSlug: 'x', fields, audience: AUDIENCE })],
    ['changes none', (ctx) => saveEdition(ctx, { editionId: id, fields, audience: AUDIENCE })],
    ['publishes none', (ctx) => publishEdition(ctx, { editionId: id })],
    ['archives none', (ctx) => archiveEdition(ctx, { editionId: id })],
    ['draws none', (ctx) => drawLottery(ctx, { editionId: id })],
    ['removes nobody', (ctx) => removeApplication(ctx, { applicationId: id, reason: 'x' })],
  ])('%s, whatever role it is', async (_, command) => {
    const town = await makeOrganisation();
    for (const role of ROLES) {
      if (role === 'coordinator') continue;
      const actor = await grantOn(await makePerson({ roles: [] }), role, town);
      await expect(command(testContext({ actor })), role).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
  });

  it('nor decides or nominates who oversees nobody', async () => {
    for (const role of ['participant', 'trainer', 'staff', 'recruiter'] as const) {
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      await expect(
        decideApplication(ctx, { applicationId: id, approve: true, reason: '' }),
      ).rejects.toMatchObject({ code: 'forbidden' });
      await expect(nominatePersons(ctx, { editionId: id, personIds: [] })).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
  });
});
