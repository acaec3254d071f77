import { messagesOf } from '#app/i18n/messages.ts';
import { translator } from '#app/i18n/translator.server.ts';
import type { RequestContext } from '../request-context.server.ts';

type Translate = ReturnType<typeof translator>;

/** A page's title in the reader's language, with the site's name behind it. */
export async function pageTitle(
  context: RequestContext,
  page: string | ((t: Translate) => string),
): Promise<string> {
  const locale = await context.locale();
  const t = translator(locale);
  const text = typeof page === 'string' ? page : page(t);
  return messagesOf(locale).site.title.replace('{page}', text);
}
