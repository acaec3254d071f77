import type { BrowserContext } from '@playwright/test';

/**
 * Opens something of the site that stays and reads its store. A test's browser keeps its stores in
 * memory alone, and when memory is short lets go of one that no page uses: while the only page is
 * closed, or shows an error of the browser.
 */
export async function holdStore(context: BrowserContext): Promise<void> {
  const text = await context.newPage();
  await text.goto('/healthz');
  await text.evaluate(() => localStorage.length);
}
