import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Context } from '#app/platform/context.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Who works with question banks: trainers and coordinators. */
export async function requireAuthor({
  context,
  request,
}: Pick<LoaderFunctionArgs, 'context' | 'request'>): Promise<Context> {
  const actor = await requireRole(context, request, ['trainer', 'coordinator']);
  return commandContext(context, actor);
}
