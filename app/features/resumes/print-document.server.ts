import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import type { CheckedDocument } from './check-document.server.ts';
import { TITLES } from './kinds.ts';

/**
 * A document as a file; nothing of the person stands in its name. The libraries that write PDF are loaded
 * with the first one: they take memory in every process.
 */
export async function printDocument(
  { now }: Pick<Context, 'now'>,
  { kind, filled, calendar }: CheckedDocument,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { makePdf } = await import('./pdf/make-pdf.server.ts');
  const bytes = await makePdf(kind, filled, { calendar, today: japanDay(now) });
  return { name: `${TITLES[kind]}.pdf`, bytes };
}
