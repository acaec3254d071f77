import type { ActionFunctionArgs } from '@remix-run/node';
import { listRounds } from '#app/features/accounts/invitation-queries.server.ts';
import { resendInvitations } from '#app/features/accounts/resend-invitations.server.ts';
import { invitationStateSchema, pickedSchema } from '#app/features/accounts/schema.ts';
import { readLists } from '#app/platform/http/forms.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Sends invitations again: those picked, or all in the state that the page shows. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = commandContext(context, await requireRole(context, request, ['coordinator']));
  const list = await readLists(request);
  const state = invitationStateSchema.parse(list('state')[0] ?? null);
  const isAll = list('all').length > 0 && state !== null;
  const picked = isAll ? await listRounds(ctx, state) : pickedSchema.parse(list('pick'));
  const { resent } = await resendInvitations(ctx, { picked });
  const query = new URLSearchParams({ ...(state && { state }), resent: String(resent) });
  return seeOther(`/admin/invitations?${query.toString()}`);
}
