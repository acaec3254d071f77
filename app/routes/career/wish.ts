import type { ActionFunctionArgs } from '@remix-run/node';
import { addWish } from '#app/features/choices/add-wish.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireOwner } from './participant.server.ts';

export const handle = { methods: ['POST'] };

/** Puts a company at the end of the actor's list; its page tells how that went. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOwner(args);
  const slug = args.params.fair ?? '';
  const { company: companyId = '' } = await readForm(args.request);
  const added = await addWish(ctx, { slug, companyId });
  if (!added.ok && added.reason === 'no-company') return seeOther(`/fairs/${slug}`);
  return seeOther(`/fairs/${slug}/${companyId}${added.ok ? '?said=added' : ''}`);
}
