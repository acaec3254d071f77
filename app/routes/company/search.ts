import type { ActionFunctionArgs } from '@remix-run/node';
import { openSearch, removeSearch } from '#app/features/candidates/saved-searches.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireTeam } from './team.server.ts';

export const handle = { methods: ['POST', 'DELETE'] };

/** Opens a search, which counts all that it finds as looked at; DELETE keeps it no longer. */
export async function action(asked: ActionFunctionArgs) {
  const { ctx, fair, reader, back } = await requireTeam(asked);
  const searchId = asked.params.search ?? '';
  if (asked.request.method === 'DELETE') {
    await removeSearch(ctx, reader, searchId);
    return seeOther(back('search-removed', '/company/searches'));
  }
  const query = await openSearch(ctx, reader, searchId);
  const asks = new URLSearchParams({ fair: fair.slug, ...query }).toString();
  return seeOther(`/company/candidates?${asks}`);
}
