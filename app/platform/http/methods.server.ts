import type { RequestHandler, ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';

type RouteModule = NonNullable<ServerBuild['routes'][string]>['module'];

interface Address {
  id: string;
  path: string;
  children: Address[];
}

const READING = ['GET', 'HEAD'];
/** What Remix lets pass to loaders and actions. */
const ROUTED = new Set([...READING, 'POST', 'PUT', 'PATCH', 'DELETE']);

/** The hidden field of a form that undoes something: forms without a script can only be posted. */
const FIELD = '_method';

/**
 * Wraps Remix's handler with what the product says about methods: a form's hidden field stands for
 * DELETE; a method that an address does not take is refused with those it takes; an address that
 * nobody knows is not found by any method. A refusal without a body leaves its page to the server.
 */
export function answerMethods(build: ServerBuild, handle: RequestHandler): RequestHandler {
  return async (given, context) => {
    const request = await meant(given);
    const response = ROUTED.has(request.method)
      ? await handle(request, context)
      : new Response(null, { status: 405 });
    if (response.status !== 405) return response;
    const allowed = methodsAt(build, new URL(request.url).pathname);
    if (!allowed) return new Response(null, { status: 404 });
    response.headers.set('Allow', allowed.join(', '));
    return response;
  };
}

/** The methods a route's action takes: POST unless its `handle` names others. */
export function actionMethods({ action, handle }: RouteModule): readonly string[] {
  if (!action) return [];
  const named: unknown = (handle as { methods?: unknown } | undefined)?.methods;
  return Array.isArray(named) ? named.map(String) : ['POST'];
}

/** True of a route whose address can be read: it shows a page or answers a program. */
export function isReadable({ default: page, loader }: RouteModule): boolean {
  return page !== undefined || loader !== undefined;
}

async function meant(request: Request): Promise<Request> {
  const type = request.headers.get('content-type') ?? '';
  if (request.method !== 'POST' || !type.startsWith('application/x-www-form-urlencoded')) {
    return request;
  }
  const body = await request.arrayBuffer();
  const fields = new URLSearchParams(new TextDecoder().decode(body));
  const method = fields.get(FIELD) === 'DELETE' ? 'DELETE' : 'POST';
  const { url, headers, signal } = request;
  return new Request(url, { method, headers, body, signal });
}

function methodsAt(build: ServerBuild, pathname: string): string[] | null {
  const path = pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/');
  const address = matchRoutes(addressesBelow(build, undefined), path)?.at(-1)?.route;
  const module = address && address.path !== '*' ? build.routes[address.id]?.module : undefined;
  return module ? [...(isReadable(module) ? READING : []), ...actionMethods(module)] : null;
}

function addressesBelow(build: ServerBuild, parentId: string | undefined): Address[] {
  const routes = Object.values(build.routes).filter((route) => route !== undefined);
  return routes
    .filter((route) => route.parentId === parentId)
    .map(({ id, path = '' }) => ({ id, path, children: addressesBelow(build, id) }));
}
