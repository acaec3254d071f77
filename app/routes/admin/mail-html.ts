import type { LoaderFunctionArgs } from '@remix-run/node';
import { AppError } from '#app/platform/errors.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { keptHtml } from '#app/platform/http/kept-html.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { findKeptMail } from '#app/platform/mail/queries.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** The HTML of a kept mail, as its reader would see it. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const { db } = commandContext(context, actor);
  const mail = isUuid(params.mail) ? await findKeptMail(db, params.mail) : null;
  if (!mail) throw new AppError('not-found');
  return keptHtml(mail.htmlBody);
}
