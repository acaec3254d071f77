import { enqueue } from '#app/platform/outbox.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';

/**
 * Tells an applicant of a decision that was made without them: once for each step of each ticket.
 */
export async function tellApplicant(
  ctx: Context<Actor | null>,
  application: { id: string; state: string; ticket: number },
): Promise<void> {
  const { id, state, ticket } = application;
  await enqueue(ctx, {
    kind: 'application-mail',
    payload: { applicationId: id, state },
    dedupeKey: `application:${id}:${ticket}:${state}`,
  });
}
