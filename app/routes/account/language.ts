import type { ActionFunctionArgs } from '@remix-run/node';
import { saveLanguage } from '#app/features/accounts/save-settings.server.ts';
import { isLocale } from '#app/i18n/types.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { localeCookie } from '#app/platform/http/locale.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { cameFrom, safeReturnTo } from '#app/platform/http/return-to.ts';
import { unknownLanguage } from '#app/platform/http/unknown-language.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Keeps the actor's language and goes back to the page the choice was made on. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const { locale } = await readForm(request);
  if (!isLocale(locale)) return unknownLanguage(context, cameFrom(request) ?? '/');
  await saveLanguage(commandContext(context, actor), locale);
  return seeOther(withoutLanguage(cameFrom(request), request.url), [localeCookie(locale)]);
}

/** The page, without the language its address may ask for. */
function withoutLanguage(page: string | null, base: string): string {
  if (page === null) return safeReturnTo(null);
  const { pathname, searchParams } = new URL(page, base);
  searchParams.delete('lang');
  const query = searchParams.toString();
  return safeReturnTo(query ? `${pathname}?${query}` : pathname);
}
