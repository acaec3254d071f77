import type { LoaderFunctionArgs } from '@remix-run/node';
import { previewMail } from '#app/features/announcements/preview.server.ts';
import { getAnnouncement } from '#app/features/announcements/queries.server.ts';
import { isLocale } from '#app/i18n/types.ts';
import { AppError } from '#app/platform/errors.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { keptHtml } from '#app/platform/http/kept-html.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** The HTML of an announcement's mail in one language. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = commandContext(context, await requireActor(context, request));
  const announcement = await getAnnouncement(ctx, params.announcement ?? '');
  if (!isLocale(params.language)) throw new AppError('not-found');
  return keptHtml(previewMail(announcement, params.language).html);
}
