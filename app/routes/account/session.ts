import type { ActionFunctionArgs } from '@remix-run/node';
import { endSession } from '#app/features/accounts/end-session.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

export const handle = { methods: ['DELETE'] };

/** Ends one of the actor's sessions. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const { ok } = await endSession(commandContext(context, actor), params.session ?? '');
  if (!ok) throw new AppError('not-found');
  return seeOther('/account');
}
