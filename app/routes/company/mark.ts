import type { ActionFunctionArgs } from '@remix-run/node';
import { markCard } from '#app/features/candidates/mark-card.server.ts';
import { readMark } from '#app/features/candidates/schema.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireTeam } from './team.server.ts';

/** Where a mark can be set, by the name that the form gives. */
const PAGES: Partial<Record<string, string>> = {
  card: '/company/candidates/:card',
  list: '/company/list',
};

export const handle = { methods: ['POST'] };

/** Sets the mark of the actor's company on a card. */
export async function action(asked: ActionFunctionArgs) {
  const { ctx, fair, reader, cardId, back } = await requireTeam(asked);
  const { searchParams } = new URL(asked.request.url);
  const marked = readMark((await readForm(asked.request)).mark);
  if (!marked) throw new AppError('bad-request', 'no such mark');
  const result = await markCard(ctx, reader, { cardId, ...marked, until: fair.choicesUntil });
  const page = PAGES[searchParams.get('at') ?? ''] ?? '/company/candidates';
  return seeOther(back(result.ok ? 'marked' : result.reason, page.replace(':card', cardId)));
}
