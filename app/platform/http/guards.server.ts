import { hasRole, type Actor, type Role } from '../auth/actor.ts';
import { AppError } from '../errors.ts';
import type { RequestContext } from '../request-context.server.ts';
import { seeOther } from './responses.server.ts';
import { cameFrom, safeReturnTo } from './return-to.ts';

/** Where a second factor is set up. */
const SET_UP = '/account/second-factor';

/**
 * The signed-in actor; a visitor is sent to sign in and back: to the page asked for, or to the page
 * whose form was sent, because the address of a form need not be one that can be read.
 * @param back where to come back to instead
 */
export async function requireActor(
  context: RequestContext,
  request: Request,
  back?: string,
): Promise<Actor> {
  const actor = await context.actor();
  if (actor) return actor;
  const returnTo = back ?? pageOf(request);
  throw seeOther(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
}

function pageOf(request: Request): string {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return cameFrom(request) ?? safeReturnTo(null);
  }
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}

/**
 * The signed-in actor with one of `roles`; who holds one that waits for a second factor is led to set
 * it up, anyone else is refused with 403.
 */
export async function requireRole(
  context: RequestContext,
  request: Request,
  roles: readonly Role[],
): Promise<Actor> {
  const actor = await requireActor(context, request);
  if (roles.some((role) => hasRole(actor, role))) return actor;
  if (roles.some((role) => actor.withheldRoles?.includes(role))) throw seeOther(SET_UP);
  throw new AppError('forbidden');
}
