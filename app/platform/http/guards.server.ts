import { redirect } from '@remix-run/node';
import { hasRole, type Actor, type Role } from '../auth/actor.ts';
import { AppError } from '../errors.ts';
import type { RequestContext } from '../request-context.server.ts';

/**
 * The signed-in actor; a visitor is sent to sign in and back.
 * @param back where to come back to, when it is not the address asked for
 */
export async function requireActor(
  context: RequestContext,
  request: Request,
  back?: string,
): Promise<Actor> {
  const actor = await context.actor();
  if (actor) return actor;
  const url = new URL(request.url);
  const here = request.method === 'GET' ? url.pathname + url.search : url.pathname;
  const returnTo = back ?? here;
  throw redirect(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
}

/** The signed-in actor with one of `roles`; anyone else is refused with 403. */
export async function requireRole(
  context: RequestContext,
  request: Request,
  roles: readonly Role[],
): Promise<Actor> {
  const actor = await requireActor(context, request);
  if (!roles.some((role) => hasRole(actor, role))) throw new AppError('forbidden');
  return actor;
}
