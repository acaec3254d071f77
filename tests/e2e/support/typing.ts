import { expect } from '@playwright/test';
import type { CDPSession, Locator, Page } from '@playwright/test';
import { SYLLABLES } from '#app/features/questions/japanese/romaji.ts';

export type Way = 'pad' | 'romaji' | 'ime';

const HIRAGANA = /^[ぁ-ゖー]+$/u;
const KATAKANA = /^[ァ-ヺー]+$/u;
/** Kana that the pad has no key for. */
const OFF_PAD = /[ぉゎゕゖゐゑゔォヮヵヶヰヱヴヷヸヹヺ]/u;

const latinOf = new Map<string, string>();
for (const [latin, [kana = '']] of SYLLABLES) {
  const known = latinOf.get(kana);
  if (!known || latin.length < known.length) latinOf.set(kana, latin);
}

/** What one types in rōmaji to get this kana. */
export function romajiFor(kana: string): string {
  let latin = '';
  let doubled = false;
  for (let at = 0; at < kana.length;) {
    const two = latinOf.get(kana.slice(at, at + 2));
    const unit = two ? kana.slice(at, at + 2) : kana.charAt(at);
    at += unit.length;
    if (unit === 'っ' && at < kana.length) doubled = true;
    else {
      const typed = specialOf(unit) ?? latinOf.get(unit);
      if (!typed) throw new Error(`No rōmaji for ${unit}.`);
      latin += (doubled ? typed.charAt(0) : '') + typed;
      doubled = false;
    }
  }
  return latin;
}

const specialOf = (unit: string) => ({ ん: "n'", ー: '-' })[unit];

const toHiragana = (text: string) =>
  text.replaceAll(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint(kana.charCodeAt(0) - 0x60));

/** An accepted form that can be typed this way; the IME takes any. */
export function formFor(accepted: readonly string[], way: Way): string | undefined {
  return accepted.find((form) => {
    if (way === 'ime') return true;
    return (HIRAGANA.test(form) || KATAKANA.test(form)) && !(way === 'pad' && OFF_PAD.test(form));
  });
}

/** Types a text into the field of a question and expects exactly it there. */
export async function typeAnswer(
  section: Locator,
  { text, way, cdp }: { text: string; way: Way; cdp: CDPSession },
): Promise<void> {
  const field = section.locator(
    '.typed-answer input[type="text"], .typed-answer input:not([type])',
  );
  await field.fill('');
  const mode = way === 'ime' ? 'IME' : KATAKANA.test(text) ? 'ア' : 'あ';
  await section.locator('.typing-modes').getByRole('button', { name: mode, exact: true }).click();
  if (way === 'pad') await pressPad(section, text);
  else if (way === 'romaji') await field.pressSequentially(romajiFor(toHiragana(text)));
  else await compose({ field, text, cdp });
  if (way === 'romaji') await field.blur();
  await expect(field).toHaveValue(text);
}

async function pressPad(section: Locator, text: string) {
  const pad = section.locator('details.kana-pad');
  if (!(await pad.evaluate((details: HTMLDetailsElement) => details.open))) {
    await pad.locator('summary').click();
  }
  const keys = pad.getByRole('group');
  for (const kana of text) await keys.getByRole('button', { name: kana, exact: true }).click();
}

/** What an IME does: reading by reading in composition, an Enter that only confirms, then the text. */
async function compose({ field, text, cdp }: { field: Locator; text: string; cdp: CDPSession }) {
  await field.focus();
  const characters = [...text];
  for (let length = 1; length <= Math.min(3, characters.length); length += 1) {
    const part = characters.slice(0, length).join('');
    await cdp.send('Input.imeSetComposition', {
      text: part,
      selectionStart: part.length,
      selectionEnd: part.length,
    });
  }
  await cdp.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await cdp.send('Input.insertText', { text });
}

/** The debugging session that IME events go through. */
export function openIme(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}
