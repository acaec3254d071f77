/**
 * A document that is not ours to style or run, such as the HTML of a mail: it may show its text, lead
 * nowhere inside our pages and do nothing. It may stand in a frame of ours.
 */
export function keptHtml(html: string): Response {
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
      'Cache-Control': 'no-store',
    },
  });
}
