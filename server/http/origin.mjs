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
