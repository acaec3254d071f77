import type { LoaderFunctionArgs } from '@remix-run/node';
import { mayReadReports } from '#app/features/messages/exports.ts';
import { AppError } from '#app/platform/errors.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** The context of a coordinator of the whole programme. */
export async function requireReportReader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  if (!mayReadReports(actor)) throw new AppError('forbidden');
  return commandContext(context, actor);
}
