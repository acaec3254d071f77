import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadBoothDay } from '#app/features/meetings/fair-day/booth-day.server.ts';
import { answerMark, freshMark } from '#app/platform/http/fresh-mark.server.ts';
import { requireFairReader } from './reader.server.ts';

/** Whether the booth still is as the page of the company shows it. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, ...of } = await requireFairReader(asked);
  return answerMark(asked.request, freshMark(await loadBoothDay(ctx, of)));
}
