import type { LoaderFunctionArgs } from '@remix-run/node';
import { writeOwnMeetings } from '#app/features/calendar/meetings-file.server.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** The actor's meetings at a fair as a calendar file, with companies only where that is asked for. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  const namesCompanies = new URL(request.url).searchParams.get('companies') === 'shown';
  const words = { locale: await context.locale(), namesCompanies };
  const bytes = await writeOwnMeetings(ctx, params.fair ?? '', words);
  return attachment({ name: 'kakehashi.ics', type: 'text/calendar', bytes }, 'kakehashi');
}
