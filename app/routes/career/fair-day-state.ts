import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadOwnDay } from '#app/features/meetings/fair-day/own-day.server.ts';
import { answerMark, freshMark } from '#app/platform/http/fresh-mark.server.ts';
import { requireOwner } from './participant.server.ts';

/** Whether the day of a participant still is as their page shows it. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  return answerMark(args.request, freshMark(await loadOwnDay(ctx, args.params.fair ?? '')));
}
