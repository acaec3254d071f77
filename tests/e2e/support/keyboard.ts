import type { Locator } from '@playwright/test';

/** Goes to what is named by the keyboard and presses it. */
export async function press(target: Locator): Promise<void> {
  await target.focus();
  await target.page().keyboard.press('Enter');
}
