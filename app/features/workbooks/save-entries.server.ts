import type { Context } from '#app/platform/context.server.ts';
import { loadOwnWorkbook } from './queries.server.ts';
import { normalised } from './rules.ts';
import { saveEntry, type EntryInput } from './save-entry.server.ts';
import type { RefusedEntry } from './workbook-view.ts';

/**
 * Saves the pieces of a page that was sent without a script, each by itself: one that is refused holds no other
 * back. What stands as it was read is left alone, and so is what was never written and is empty.
 * @returns those that were not saved, with what was sent
 * @throws not-found as `saveEntry`
 */
export async function saveEntries(
  ctx: Context,
  courseSlug: string,
  entries: readonly Omit<EntryInput, 'courseSlug'>[],
): Promise<RefusedEntry[]> {
  const { written } = await loadOwnWorkbook(ctx, courseSlug);
  const isAsRead = ({ key, text, version }: (typeof entries)[number]) =>
    version === ''
      ? text.trim() === ''
      : written[key]?.version === version && written[key].text === normalised(text);
  const refused: RefusedEntry[] = [];
  for (const entry of entries) {
    if (isAsRead(entry)) continue;
    const result = await saveEntry(ctx, { courseSlug, ...entry });
    if (result.ok) continue;
    const { ok: _, ...refusal } = result;
    refused.push({ key: entry.key, text: entry.text, ...refusal });
  }
  return refused;
}
