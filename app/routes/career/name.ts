import type { ActionFunctionArgs } from '@remix-run/node';
import { findOwnFair } from '#app/features/choices/own-card.server.ts';
import { giveNameConsent, withdrawNameConsent } from '#app/features/choices/name-consent.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireOwner } from './participant.server.ts';

export const handle = { methods: ['POST'] };

/** Opens the actor's name to companies whose meeting they accept, or closes it again. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOwner(args);
  const { id: fairId, slug } = await findOwnFair(ctx, args.params.fair ?? '');
  const { name, text: textVersion = '' } = await readForm(args.request);
  if (name === undefined) await withdrawNameConsent(ctx, fairId);
  else {
    const said = { fairId, textVersion, locale: await args.context.locale() };
    const given = await giveNameConsent(ctx, said);
    if (!given.ok) throw new AppError('bad-request', given.reason);
  }
  return seeOther(`/career/fairs/${slug}/choices?said=named`);
}
