import type { Locator } from '@playwright/test';
import { finishKana } from '#app/features/questions/japanese/romaji.ts';
import { expect, test } from './fixtures.ts';
import { becomeLearner, COURSE } from './support/database.ts';

const toHiragana = (kana: string) =>
  kana.replaceAll(/[ァ-ヶ]/gu, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0x60));

/** Letters that are read like another one, or whose spelling is also that of another one. */
const SPELT: Record<string, string> = {
  ...{ を: 'o', ぢ: 'ji', づ: 'zu' },
  ...{ てぃ: 'ti', でぃ: 'di', うぉ: 'wo' },
};

/** Chooses the sound of the letter that the page shows, as somebody does who can read it. */
async function answerByReading(section: Locator): Promise<void> {
  const letter = toHiragana(await section.locator('.kana-shown').innerText());
  for (const option of await section.locator('.choices label').all()) {
    const sound = (await option.innerText()).trim();
    const isOwn = SPELT[letter] ? sound === SPELT[letter] : finishKana(sound) === letter;
    if (!isOwn) continue;
    await option.click();
    return;
  }
  throw new Error(`No option is the sound of ${letter}.`);
}

test('somebody who reads kana passes the kana check, and the kana lessons are marked', async ({
  page,
  context,
  baseURL,
}) => {
  await becomeLearner(context, baseURL ?? '');
  await page.goto(`/learn/${COURSE}/kana-check`);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.locator('section.question')).toHaveCount(20);
  for (const section of await page.locator('section.question').all()) {
    await answerByReading(section);
  }
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.locator('.score')).toContainText('20 of 20');
  await expect(page.locator('.kana-shown')).toHaveCount(20);
  await page.goto(`/learn/${COURSE}`);
  await expect(page.getByText('Passed by check')).toHaveCount(10);
});
