import type { ActionFunctionArgs } from '@remix-run/node';
import { endSession } from '#app/features/accounts/end-session.server.ts';
import { viewerOf } from '#app/platform/auth/actor.ts';
import { noSessionCookie } from '#app/platform/auth/sessions.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** To make a sign-out is to end the session at hand: both methods mean it. */
export const handle = { methods: ['POST', 'DELETE'] };

/** Ends the session of this browser; who has none is signed out already. */
export async function action({ context }: ActionFunctionArgs) {
  const actor = await context.actor();
  if (actor) {
    const ctx = commandContext(context, viewerOf(actor));
    await endSession(ctx, { sessionId: actor.sessionId });
  }
  return seeOther('/', [noSessionCookie()]);
}
