import type { ActionFunctionArgs } from '@remix-run/node';
import { noteOwnOutcome } from '#app/features/meetings/after-fair/note-outcome.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireOwner } from './participant.server.ts';

export const handle = { methods: ['POST'] };

const OUTCOMES = ['unset', 'offer', 'accepted', 'declined', 'none'] as const;

/** Notes for the actor alone what came of a company they met. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOwner(args);
  const typed = await readForm(args.request);
  const outcome = OUTCOMES.find((known) => known === typed.outcome);
  if (!outcome) throw new AppError('bad-request', 'no such outcome');
  const { fair: slug = '', company: companyId = '' } = args.params;
  await noteOwnOutcome(ctx, slug, { companyId, outcome: outcome === 'unset' ? null : outcome });
  return seeOther(`/career/fairs/${slug}/answers?said=noted`);
}
