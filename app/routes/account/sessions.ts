import type { ActionFunctionArgs } from '@remix-run/node';
import { endAllSessions } from '#app/features/accounts/end-all-sessions.server.ts';
import { noSessionCookie } from '#app/platform/auth/sessions.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

export const handle = { methods: ['DELETE'] };

/** Ends all of the actor's sessions, this one too. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  await endAllSessions(commandContext(context, actor));
  return seeOther('/sign-in', [noSessionCookie()]);
}
