import type { ActionFunctionArgs } from '@remix-run/node';
import { endOwnSession } from '#app/features/accounts/end-session.server.ts';
import { endAllSessions, endSession } from '#app/platform/auth/sessions.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

export function loader(): never {
  throw new AppError('method-not-allowed');
}

/** Ends one of the actor's sessions, or all of them and this one. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const { session = '' } = await readForm(request);
  if (session === 'all') {
    await endAllSessions(actor.accountId);
    return seeOther('/sign-in', [await endSession(request.headers.get('cookie'))]);
  }
  const { ok } = await endOwnSession(commandContext(context, actor), session);
  if (!ok) throw new AppError('not-found');
  return seeOther('/account');
}
