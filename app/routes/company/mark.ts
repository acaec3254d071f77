import type { ActionFunctionArgs } from '@remix-run/node';
import { markCard } from '#app/features/candidates/mark-card.server.ts';
import { readMark } from '#app/features/candidates/schema.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireReader } from './reader.server.ts';

export const handle = { methods: ['POST'] };

/** Sets the mark of the actor's company on a card. */
export async function action(asked: ActionFunctionArgs) {
  const { ctx, found } = await requireReader(asked);
  const { searchParams } = new URL(asked.request.url);
  const mark = readMark((await readForm(asked.request)).mark);
  if (!found) throw new AppError('not-found');
  if (mark === undefined) throw new AppError('bad-request', 'no such mark');
  const { fair, reader } = found;
  const cardId = asked.params.card ?? '';
  const marked = await markCard(ctx, reader, { cardId, mark, until: fair.choicesUntil });
  const outcome = marked.ok ? 'marked' : marked.reason;
  const page = searchParams.get('at') === 'card' ? `/${cardId}` : '';
  return seeOther(`/company/candidates${page}?fair=${fair.slug}&outcome=${outcome}`);
}
