import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Context } from '#app/platform/context.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

type Asked = Pick<LoaderFunctionArgs, 'context' | 'request'>;

/** For pages of coordinators, advisors and supervisors; whose people each sees is the queries' part. */
export async function requireOverseer({ context, request }: Asked): Promise<Context> {
  const actor = await requireRole(context, request, ['coordinator', 'advisor', 'supervisor']);
  return commandContext(context, actor);
}

/** For pages on which coordinators keep people and organisations. */
export async function requireCoordinator({ context, request }: Asked): Promise<Context> {
  const actor = await requireRole(context, request, ['coordinator']);
  return commandContext(context, actor);
}
