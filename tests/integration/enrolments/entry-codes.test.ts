import { describe, expect, it } from 'vitest';
import { applyByCode } from '#app/features/enrolments/apply-for-edition.server.ts';
import { makeEdition, standingOf } from '#tests/factories/editions.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';

const closed = { ok: false, reason: 'closed' };
const tooMany = { ok: false, reason: 'too-many' };

async function scene() {
  giveSettings();
  const entryCode = 'HIKARI-7';
  const { courseSlug, editionId } = await makeEdition({ selfEntry: false, entryCode });
  const ctx = testContext({ actor: await makePerson() });
  const enter = (code: string) => applyByCode(ctx, { courseSlug, code });
  const tryWrong = async (times: number) => {
    for (let time = 0; time < times; time += 1) expect(await enter('WRONG-1')).toEqual(closed);
  };
  return { entryCode, courseSlug, editionId, enter, tryWrong };
}

describe('entry codes', () => {
  it('are not found by trying: after ten that do not work, the right one does not either', async () => {
    const { entryCode, courseSlug, editionId, enter, tryWrong } = await scene();
    await tryWrong(10);
    expect(await enter('WRONG-1')).toEqual(tooMany);
    expect(await enter(entryCode)).toEqual(tooMany);
    expect(await standingOf(editionId)).toEqual({});
    const other = testContext({ actor: await makePerson() });
    expect(await applyByCode(other, { courseSlug, code: entryCode })).toMatchObject({ ok: true });
  });

  it('that work are not counted, and forget those that did not', async () => {
    const { entryCode, enter, tryWrong } = await scene();
    await tryWrong(9);
    for (let time = 0; time < 12; time += 1)
      expect(await enter(entryCode)).toMatchObject({ ok: true });
    await tryWrong(10);
    expect(await enter(entryCode)).toEqual(tooMany);
  });
});
