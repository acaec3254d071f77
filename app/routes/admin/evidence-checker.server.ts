import type { LoaderFunctionArgs } from '@remix-run/node';
import { mayCheckEvidence } from '#app/features/careers/exports.ts';
import { AppError } from '#app/platform/errors.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** The context of a coordinator of the whole programme. */
export async function requireChecker({ context, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  if (!mayCheckEvidence(actor)) throw new AppError('forbidden');
  return commandContext(context, actor);
}
