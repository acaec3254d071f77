const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a request that may change something was sent by a page of ours. Browsers say where it comes
 * from (Origin, Sec-Fetch-Site); who says neither is refused too. Other programs send Origin.
 * @param {{ origin?: string, site?: string }} said
 * @param {string} publicUrl
 */
export function isFromOurPages({ origin, site }, publicUrl) {
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined || origin === 'null') return site === 'same-origin';
  return isSameOrigin(origin, new URL(publicUrl));
}

/** Where a mail program ends mail of a kind: a token of ours, and nothing after it. */
const ONE_CLICK = /^\/unsubscribe\/[\w-]{66}$/;

/**
 * Whether a request is the one that may come from nowhere: a mail program that unsubscribes its reader
 * (RFC 8058). It is sent by a server, so it names no page at all; one that names another site's page is
 * refused like any other. The token in the address says all it may do, and no session is looked at.
 * @param {{ method?: string, pathname: string }} asked
 * @param {{ origin?: string, site?: string }} said
 */
export function isOneClick({ method, pathname }, { origin, site }) {
  const isFromNoPage = origin === undefined && site === undefined;
  return method === 'POST' && isFromNoPage && ONE_CLICK.test(pathname);
}

/** On the machine itself the names of the loopback address mean the same server. */
function isSameOrigin(origin, ours) {
  if (origin === ours.origin) return true;
  if (!LOOPBACK.has(ours.hostname) || !URL.canParse(origin)) return false;
  const theirs = new URL(origin);
  return (
    theirs.origin === origin &&
    LOOPBACK.has(theirs.hostname) &&
    theirs.protocol === ours.protocol &&
    theirs.port === ours.port
  );
}
