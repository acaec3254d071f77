import type { ServerBuild } from '@remix-run/node';
import { AppError } from '../errors.ts';
import { refusal } from './responses.server.ts';

type Handler = (...args: never[]) => unknown;

/**
 * The one place where an `AppError` becomes a response: every loader and action of the build is
 * wrapped, so that routes stay plain functions and commands know nothing of HTTP.
 */
export function mapErrors(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      if (!route) return [id, route];
      const { loader, action } = route.module;
      const mapped = route.module.default ? forPage : forProgram;
      const module = {
        ...route.module,
        ...(loader ? { loader: mapped(loader as Handler) } : {}),
        ...(action ? { action: mapped(postOnly(action as Handler)) } : {}),
      };
      return [id, { ...route, module }];
    }),
  );
  return { ...build, routes } as ServerBuild;
}

/** Forms are posted; no action takes another method. */
function postOnly(action: Handler): Handler {
  return (...args) => {
    const [{ request }] = args as unknown as [{ request: Request }];
    if (request.method !== 'POST') throw new AppError('method-not-allowed');
    return action(...args);
  };
}

function forPage(handler: Handler): Handler {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      if (error instanceof AppError) throw refusal(error.code);
      throw error;
    }
  };
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
