import type { Logger } from 'pino';
import type { Locale } from '#app/i18n/types.ts';
import type { Actor } from './auth/actor.ts';
import { readOnly } from './auth/read-only.server.ts';
import { readSession } from './auth/sessions.server.ts';
import { makeClock } from './clock.ts';
import type { Context } from './context.server.ts';
import { getDatabase } from './database.server.ts';
import { env } from './env.server.ts';
import { chooseLocale } from './http/locale.server.ts';
import { log } from './logger.server.ts';

/** What the HTTP stack knows of one request; Remix hands it to loaders, actions and the renderer. */
export interface RequestContext {
  requestId: string;
  /** Of the request as it came: a document's loaders see GET also after a posted form. */
  method: string;
  nonce: string;
  /** Says that the reader of the answer has gone. */
  reader: AbortSignal;
  now: Date;
  log: Logger;
  /** Who is signed in; loaded once per request. */
  actor(): Promise<Actor | null>;
  locale(): Promise<Locale>;
  /** Cookies to send with a rendered page. */
  cookies: string[];
  /** Prepared HTML on its way to the renderer, never through loader data. */
  prepared: Map<string, string>;
}

declare module '@remix-run/node' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface AppLoadContext extends RequestContext {}
}

const clock = () => makeClock(env().clockOffsetMs)();

/** Makes the context of one request. Nothing is loaded before somebody asks. */
export function createRequestContext(input: {
  request: Request;
  requestId: string;
  nonce: string;
}): RequestContext {
  const { request, requestId } = input;
  const cookieHeader = request.headers.get('cookie');
  let actor: Promise<Actor | null> | undefined;
  let locale: Promise<Locale> | undefined;
  const context: RequestContext = {
    ...input,
    method: request.method,
    reader: request.signal,
    now: clock(),
    log: log().child({ requestId }),
    cookies: [],
    prepared: new Map(),
    actor: () => (actor ??= loadActor(context, cookieHeader)),
    locale: () => (locale ??= loadLocale(context, request)),
  };
  return context;
}

/** The context of a command, for the actor (or nobody) of this request. */
export function commandContext<A extends Actor | null>(
  context: RequestContext,
  actor: A,
): Context<A> {
  const { db } = getDatabase();
  return {
    db: actor?.viewing ? readOnly(db) : db,
    actor,
    now: context.now,
    log: context.log,
    requestId: context.requestId,
    reader: context.reader,
  };
}

/** The context of a job or command line: nobody acts, the business clock counts. */
export function systemContext(requestId: string): Context<null> {
  return {
    db: getDatabase().db,
    actor: null,
    now: clock(),
    log: log().child({ requestId }),
    requestId,
  };
}

async function loadActor(context: RequestContext, cookieHeader: string | null) {
  const { actor, setCookie } = await readSession(cookieHeader);
  if (setCookie) context.cookies.push(setCookie);
  return actor;
}

/** A page that says that something failed is in the reader's language too, as far as it is known. */
async function loadLocale(context: RequestContext, request: Request): Promise<Locale> {
  const actor = await context.actor().catch(() => null);
  const choice = chooseLocale({
    query: new URL(request.url).searchParams.get('lang'),
    setting: actor?.locale ?? null,
    cookieHeader: request.headers.get('cookie'),
    acceptLanguage: request.headers.get('accept-language'),
  });
  if (choice.setCookie) context.cookies.push(choice.setCookie);
  return choice.locale;
}
