import type { LoaderFunctionArgs } from '@remix-run/node';
import { writeOwnMeetings } from '#app/features/calendar/meetings-file.server.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { requireOwner } from './participant.server.ts';

/** The actor's meetings at a fair as a calendar file, with companies only where that is asked for. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  const namesCompanies = new URL(args.request.url).searchParams.get('companies') === 'shown';
  const words = { locale: await args.context.locale(), namesCompanies };
  const bytes = await writeOwnMeetings(ctx, args.params.fair ?? '', words);
  return attachment({ name: 'kakehashi.ics', type: 'text/calendar', bytes }, 'kakehashi');
}
