import { expect, type Locator } from '@playwright/test';

/** Waits until the script has taken over what the server sent: before, keys and changes go nowhere. */
export async function expectAlive(element: Locator): Promise<void> {
  const isAlive = () =>
    element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps')));
  await expect.poll(isAlive, { message: 'the script has taken over' }).toBe(true);
}
