import type { LoaderFunctionArgs } from '@remix-run/node';
import { isLocale } from '#app/i18n/types.ts';
import { AppError } from '#app/platform/errors.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { keptHtml } from '#app/platform/http/kept-html.server.ts';
import { sampleMail } from '#app/platform/mail/templates.server.ts';

/** The HTML of a sample mail in one language. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, ['coordinator']);
  const mail = sampleMail(params.template ?? '');
  if (!mail || !isLocale(params.language)) throw new AppError('not-found');
  return keptHtml(mail[params.language].html);
}
