import type { EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { KeptMessages } from '#app/i18n/kept-messages.server.tsx';
import { log } from '#app/platform/logger.server.ts';
import type { RequestContext } from '#app/platform/request-context.server.ts';
import { withDataRead } from '#app/platform/http/page-data.server.ts';
import { withOwnRoutes } from '#app/platform/http/page-routes.server.ts';
import { NonceContext, PreparedContext } from '#app/platform/http/render-context.ts';
import { RETRY_AFTER } from '#app/platform/http/responses.server.ts';
import { renderWhole, wholeResponse } from '#app/platform/http/render-whole.server.ts';

export { mapErrors } from '#app/platform/http/error-mapping.server.ts';
export { answerMethods } from '#app/platform/http/methods.server.ts';
export { byShape } from '#app/platform/http/route-shapes.server.ts';
export { refuseLanguage } from '#app/platform/http/unknown-language.server.ts';
export { bodyLimit } from '#app/platform/http/uploads.server.ts';
export { visitorPage } from '#app/platform/http/visitor-pages.server.ts';
export { wholeBodyOf } from '#app/platform/http/render-whole.server.ts';
export { createRequestContext } from '#app/platform/request-context.server.ts';
export { prepare, ready, startJobs, stop } from '#app/composition/lifecycle.server.ts';
export { loggedError } from '#app/platform/logged-error.server.ts';
export { log };

/**
 * Renders a document: nonce and prepared HTML travel by React context, not by loader data. Without the
 * root's data there is no frame for a page: the server then says what failed (error-page.mjs).
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: RequestContext,
): Promise<Response> {
  if (isRootLost(remixContext)) {
    return new Response(null, { status: status === 503 ? 503 : 500, headers: PLAIN });
  }
  const locale = await context.locale();
  for (const cookie of context.cookies) headers.append('Set-Cookie', cookie);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', locale);
  if (status === 503) headers.set('Retry-After', RETRY_AFTER);
  let outcome = status;
  const own = await withDataRead(withOwnRoutes(remixContext));
  const body = await renderWhole(
    () => (
      <NonceContext.Provider value={context.nonce}>
        <PreparedContext.Provider value={context.prepared}>
          <KeptMessages locale={locale}>
            <RemixServer context={own()} url={request.url} nonce={context.nonce} />
          </KeptMessages>
        </PreparedContext.Provider>
      </NonceContext.Provider>
    ),
    {
      nonce: context.nonce,
      onError(error) {
        outcome = 500;
        if (!request.signal.aborted) context.log.error({ err: error }, 'render failed');
      },
    },
  );
  return wholeResponse(body, { status: outcome, headers });
}

const PLAIN = { 'Content-Type': 'text/plain' };

function isRootLost({ staticHandlerContext: { loaderData, statusCode } }: EntryContext): boolean {
  return statusCode >= 500 && !loaderData.root;
}

/** Data requests carry the same cookies as documents. */
export function handleDataRequest(
  response: Response,
  { context }: { context: RequestContext },
): Response {
  for (const cookie of context.cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}

/** Bugs are logged once, with the request's id; refusals (a wrong method, an unknown page) are not bugs. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: RequestContext },
): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.log.error({ err: error }, 'request failed');
}
