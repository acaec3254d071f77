import { isLocale } from '#app/i18n/types.ts';
import type { RequestContext } from '../request-context.server.ts';

/**
 * A language that we do not have is refused: 400, without a body, with the address to read in ours.
 * The server says it on a page in the reader's own language that links to both (error-page.mjs).
 * @param readable where to read on in a language of ours
 */
export async function unknownLanguage(
  context: Pick<RequestContext, 'locale'>,
  readable: string,
): Promise<Response> {
  const headers = { 'Content-Language': await context.locale(), 'X-Readable': readable };
  return new Response(null, { status: 400, headers });
}

/** The refusal of an address that asks for a language we do not have, if it does. */
export async function refuseLanguage(
  request: Request,
  context: Pick<RequestContext, 'locale'>,
): Promise<Response | undefined> {
  const { pathname, search, searchParams } = new URL(request.url);
  if (searchParams.getAll('lang').every(isLocale)) return undefined;
  return unknownLanguage(context, pathname + search);
}
