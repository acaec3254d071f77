import type { ActionFunctionArgs } from '@remix-run/node';
import { noteCompanyOutcome } from '#app/features/meetings/after-fair/note-outcome.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireFairReader } from './reader.server.ts';

export const handle = { methods: ['POST'] };

const OUTCOMES = ['unset', 'offer', 'joined', 'none'] as const;

/** Notes what came of somebody whom the company met. */
export async function action(asked: ActionFunctionArgs) {
  const { ctx, ...of } = await requireFairReader(asked);
  const typed = await readForm(asked.request);
  const outcome = OUTCOMES.find((known) => known === typed.outcome);
  if (!outcome) throw new AppError('bad-request', 'no such outcome');
  const cardId = asked.params.card ?? '';
  const noted = outcome === 'unset' ? null : outcome;
  await noteCompanyOutcome(ctx, of, { cardId, outcome: noted });
  return seeOther(`/company/answers?fair=${of.fair.slug}&said=noted`);
}
