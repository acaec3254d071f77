import type { IncomingHttpHeaders } from 'node:http';
import { chooseLocale } from './locale.server.ts';
import { wholeBodyOf, wholeResponse } from './render-whole.server.ts';

const LIFE_MS = 2_000;
const MOST = 200;
const OPEN =
  /^\/(?:|about|arrival|courses(?:\/[a-z0-9-]+)?|credits|emergency|help(?:\/typing)?|privacy|safety|sign-in|support|verify)$/;

/** A request as far as it decides which page a visitor gets. */
export interface Visit {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  nonce: string;
  requestId: string;
}

interface Kept {
  html: string;
  nonce: string;
  requestId: string;
  headers: Headers;
  until: number;
}

const pages = new Map<string, Kept>();

/**
 * Gives a visitor who is not signed in an open page that was rendered for another a moment ago, with
 * a nonce and a request id of its own; all visitors of a language see the same. Anything else is
 * rendered.
 */
export async function visitorPage(
  visit: Visit,
  render: () => Promise<Response>,
): Promise<Response> {
  const key = keyOf(visit);
  if (key === undefined) return render();
  const kept = pages.get(key);
  if (kept && kept.until > performance.now()) return copyFor(visit, kept);
  const response = await render();
  keep(key, visit, response);
  return response;
}

function keyOf({ method, url, headers }: Visit): string | undefined {
  if (method !== 'GET' || !OPEN.test(url.pathname)) return undefined;
  const isReturning = url.pathname === '/sign-in' && /^\?returnTo=[^&]*$/.test(url.search);
  if (url.search !== '' && !isReturning) return undefined;
  const cookieHeader = headers.cookie ?? '';
  if (/(?:^|[;\s])(?:__Host-)?session=/.test(cookieHeader)) return undefined;
  const acceptLanguage = headers['accept-language'] ?? null;
  const { locale } = chooseLocale({ query: null, setting: null, cookieHeader, acceptLanguage });
  return `${locale} ${url.pathname}${url.search}`;
}

function copyFor({ nonce, requestId }: Visit, kept: Kept): Response {
  const html = kept.html.replaceAll(kept.nonce, nonce).replaceAll(kept.requestId, requestId);
  return wholeResponse(Buffer.from(html), { headers: kept.headers });
}

function keep(key: string, { nonce, requestId }: Visit, response: Response): void {
  const body = wholeBodyOf(response);
  if (!body || response.status !== 200 || response.headers.has('Set-Cookie')) return;
  const headers = new Headers(response.headers);
  const until = performance.now() + LIFE_MS;
  pages.delete(key);
  pages.set(key, { html: body.toString(), nonce, requestId, headers, until });
  const [oldest] = pages.keys();
  if (pages.size > MOST && oldest !== undefined) pages.delete(oldest);
}
