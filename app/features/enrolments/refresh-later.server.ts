import type { Context } from '#app/platform/context.server.ts';
import { enqueue } from '#app/platform/outbox.server.ts';

/**
 * After more time or attempts were given or taken back: the ends of open attempts are computed anew, and,
 * where dates move, when things are due.
 */
export async function refreshLater(
  ctx: Context,
  { id, undone, dates }: { id: string; undone: boolean; dates: boolean },
): Promise<void> {
  for (const kind of dates ? ['attempt-times', 'pace-refresh'] : ['attempt-times']) {
    const dedupeKey = `${kind}:${id}:${undone ? 'undone' : 'made'}`;
    await enqueue(ctx, { kind, payload: { extensionId: id }, dedupeKey });
  }
}
