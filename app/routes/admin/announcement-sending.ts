import type { ActionFunctionArgs } from '@remix-run/node';
import { requireAnnouncer } from '#app/features/announcements/queries.server.ts';
import { parseSendAt } from '#app/features/announcements/schema.ts';
import { sendAnnouncement } from '#app/features/announcements/send-announcement.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Lets an announcement go out. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = commandContext(context, await requireActor(context, request));
  requireAnnouncer(ctx);
  const announcementId = params.announcement ?? '';
  const sendAt = parseSendAt((await readForm(request)).sendAt);
  const page = `/admin/announcements/${announcementId}`;
  if (sendAt === 'past') return seeOther(`${page}?past`);
  const result = await sendAnnouncement(ctx, { announcementId, sendAt });
  return seeOther(`${page}?${result.ok ? 'sending' : 'past'}`);
}
