import type { ServerBuild } from '@remix-run/node';
import { AppError, type ErrorCode } from '../errors.ts';
import type { RequestContext } from '../request-context.server.ts';
import { passesWhileViewing } from './viewing.ts';
import { actionMethods, isReadable } from './methods.server.ts';
import { refusal } from './responses.server.ts';

type Handler = (...args: never[]) => unknown;

/**
 * The one place where an `AppError` becomes a response: every loader and action of the build is
 * wrapped, so that routes stay plain functions and commands know nothing of HTTP. Actions see only
 * the methods their route takes; an address that takes forms alone cannot be read.
 */
export function mapErrors(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      if (!route) return [id, route];
      const { loader, action } = route.module;
      const mapped = route.module.default ? forPage : forProgram;
      // The root stands around every page, also around the one that refuses.
      const seen = id === 'root' ? (handler: Handler) => handler : asFarAsSeen;
      const read = isReadable(route.module) ? loader : refuseMethod;
      const change = action && only(actionMethods(route.module), action as Handler);
      const module = {
        ...route.module,
        ...(read ? { loader: mapped(seen(read as Handler)) } : {}),
        ...(change ? { action: mapped(seen(change)) } : {}),
      };
      return [id, { ...route, module }];
    }),
  );
  return { ...build, routes } as ServerBuild;
}

function only(methods: readonly string[], action: Handler): Handler {
  return (...args) => {
    const [{ request }] = args as unknown as [{ request: Request }];
    return methods.includes(request.method) ? action(...args) : refuseMethod();
  };
}

function refuseMethod(): never {
  throw new AppError('method-not-allowed');
}

function forPage(handler: Handler): Handler {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await keepRefusal(contextOf(args), error.code);
      throw refusal(error.code);
    }
  };
}

/** Who sees the pages of another sees some pages, and changes nothing: one rule for the whole product. */
function asFarAsSeen(handler: Handler): Handler {
  return async (...args) => {
    const [{ context, request }] = args as unknown as [
      { context: RequestContext; request: Request },
    ];
    // When it cannot be known who asks, whoever needs to know says so.
    const actor = await context.actor().catch(() => null);
    const { method, url } = request;
    const { pathname } = new URL(url);
    if (actor?.viewing && !passesWhileViewing({ method, pathname })) {
      throw new AppError('forbidden');
    }
    return handler(...args);
  };
}

function contextOf(args: readonly unknown[]): RequestContext {
  const [{ context }] = args as [{ context: RequestContext }];
  return context;
}

/** What somebody signed in may not have, or not know of, is written down with who asked. */
async function keepRefusal(context: RequestContext, code: ErrorCode): Promise<void> {
  if (code !== 'forbidden' && code !== 'not-found') return;
  const actor = await context.actor().catch(() => null);
  if (!actor) return;
  const { accountId } = actor;
  context.log.warn({ event: 'refused', code, accountId }, 'refused');
}

/** A route without a page answers with responses: of `data(...)` Remix would lose the status there. */
function forProgram(handler: Handler): Handler {
  const page = forPage(handler);
  return async (...args) => {
    try {
      return asResponse(await page(...args));
    } catch (error) {
      throw asResponse(error);
    }
  };
}

function asResponse(value: unknown): unknown {
  if (!isDataWithInit(value)) return value;
  return Response.json(value.data, value.init ?? undefined);
}

function isDataWithInit(value: unknown): value is ReturnType<typeof refusal> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'DataWithResponseInit'
  );
}
