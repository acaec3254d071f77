import type { ActionFunctionArgs } from '@remix-run/node';
import { endViewing } from '#app/features/accounts/view-person.server.ts';
import { viewerOf } from '#app/platform/auth/actor.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

export const handle = { methods: ['DELETE'] };

/** Ends to show the pages of another. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const viewingId = actor.viewing?.id;
  if (!viewingId) return seeOther('/learn');
  await endViewing(commandContext(context, viewerOf(actor)), { viewingId });
  return seeOther(`/admin/people/${actor.personId}`);
}
