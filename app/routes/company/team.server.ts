import type { ActionFunctionArgs } from '@remix-run/node';
import { requireFairReader } from './reader.server.ts';

/** For what a team does with a card of a fair. @throws not-found where its company takes part in none */
export async function requireTeam(asked: ActionFunctionArgs) {
  const { ctx, fair, reader } = await requireFairReader(asked);
  const cardId = asked.params.card ?? '';
  /** The page of the card, or another of the company, with what came of the act. */
  const back = (outcome: string, at = `/company/candidates/${cardId}`) =>
    `${at}?fair=${fair.slug}&outcome=${outcome}`;
  return { ctx, fair, reader, cardId, back };
}
