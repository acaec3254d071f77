/**
 * A local address to go back to, or `fallback`. Only paths of our own site pass: no scheme, no
 * host, no backslash, no control character, no encoded slash that a proxy might decode.
 */
export function safeReturnTo(value: unknown, fallback = '/learn'): string {
  if (typeof value !== 'string' || value.length > 500) return fallback;
  if (!/^\/(?![/\\])[A-Za-z0-9\-._~/?=&%]*$/.test(value)) return fallback;
  if (/%(?:2f|5c|0[0-9a-f]|1[0-9a-f])/i.test(value) || value.includes('//')) return fallback;
  return value;
}

/** The page of ours that a form was sent from, as far as the browser says; safe to go back to. */
export function cameFrom(request: Request): string | null {
  const referer = request.headers.get('referer') ?? '';
  if (!URL.canParse(referer)) return null;
  const { origin, pathname, search } = new URL(referer);
  const isOurs =
    origin === new URL(request.url).origin ||
    request.headers.get('sec-fetch-site') === 'same-origin';
  return isOurs ? safeReturnTo(pathname + search, '') || null : null;
}
