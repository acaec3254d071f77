/** For whatever is no page of ours: opened by itself it loads, runs, sends and frames nothing. */
export const NOTHING_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

/**
 * What every answer says to browsers. A page then takes its own policy in place of the strictest.
 * @param {import('node:http').ServerResponse} res
 * @param {string} publicUrl
 */
export function setSecurityHeaders(res, publicUrl) {
  res.setHeader('Content-Security-Policy', NOTHING_POLICY);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Referrer-Policy', 'same-origin');
  res.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  res.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  res.setHeader(
    'Permissions-Policy',
    'camera=(), geolocation=(), payment=(), usb=(), microphone=(self)',
  );
  if (publicUrl.startsWith('https:')) {
    res.setHeader('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
  }
}

/**
 * The Content-Security-Policy of a page.
 * @param {{ nonce?: string, styleHash?: string, dev?: boolean }} [options]
 */
export function contentSecurityPolicy({ nonce, styleHash, dev = false } = {}) {
  const script = nonce ? `'self' 'nonce-${nonce}'` : "'none'";
  // Vite puts styles into the page while it serves sources, and tells of changes by WebSocket.
  const style = dev ? "'self' 'unsafe-inline'" : styleHash ? `'${styleHash}'` : "'self'";
  return [
    "default-src 'self'",
    `script-src ${script}`,
    `style-src ${style}`,
    "img-src 'self' data:",
    // What was recorded on this page is heard before it is sent.
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    'report-uri /csp-report',
  ].join('; ');
}
