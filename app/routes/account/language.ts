import type { ActionFunctionArgs } from '@remix-run/node';
import { saveLanguage } from '#app/features/accounts/save-settings.server.ts';
import { isLocale } from '#app/i18n/types.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { localeCookie } from '#app/platform/http/locale.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { safeReturnTo } from '#app/platform/http/return-to.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

export function loader(): never {
  throw new AppError('method-not-allowed');
}

/** Keeps the actor's language and goes back to the page the choice was made on. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const { locale } = await readForm(request);
  if (!isLocale(locale)) throw new AppError('unprocessable');
  await saveLanguage(commandContext(context, actor), locale);
  return seeOther(cameFrom(request), [localeCookie(locale)]);
}

function cameFrom(request: Request): string {
  const referer = request.headers.get('referer');
  if (!referer || !URL.canParse(referer)) return '/learn';
  const { pathname, searchParams } = new URL(referer);
  searchParams.delete('lang');
  const query = searchParams.toString();
  return safeReturnTo(query ? `${pathname}?${query}` : pathname);
}
