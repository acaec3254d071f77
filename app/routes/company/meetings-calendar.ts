import type { LoaderFunctionArgs } from '@remix-run/node';
import { writeCompanyMeetings } from '#app/features/calendar/meetings-file.server.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { requireFairReader } from './reader.server.ts';

/** The meetings of the actor's company at a fair as a calendar file. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, ...found } = await requireFairReader(asked);
  const bytes = await writeCompanyMeetings(ctx, found, await asked.context.locale());
  return attachment({ name: 'kakehashi.ics', type: 'text/calendar', bytes }, 'kakehashi');
}
