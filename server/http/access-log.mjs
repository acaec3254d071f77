// As the router reads addresses: in any case of letters, percent-encoded or not.
const SECRET_PATHS =
  /^\/(admin\/check-in|company\/registration|email-change|invitation|password-reset|unsubscribe|verify)\/[^/]+/i;

/** Where help is found: the page promises that nobody knows who opens it. */
const UNRECORDED = /^\/support(\.data)?\/?$/i;

/**
 * The path as it may be written down: without the query and without secrets in it.
 * @param {string} target
 */
export function loggedPath(target) {
  const path = (target.split('?', 1)[0] ?? '').slice(0, 300);
  const plain = decoded(path);
  return SECRET_PATHS.test(plain) ? plain.replace(SECRET_PATHS, '/$1/[code]') : path;
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * An address of a page or file as it may be written down.
 * @param {string} address
 */
export function loggedAddress(address) {
  const origin = /^[a-z]+:\/\/[^/]*/i.exec(address)?.[0] ?? '';
  return origin + loggedPath(address.slice(origin.length));
}

/**
 * One line for each request, when its answer is complete or its reader has left; where help is found
 * only for a failure, and not of whom.
 * @param {import('../app-build.mjs').Log} log
 */
export function logRequest(log, { req, res, requestId, address }) {
  const began = performance.now();
  const path = loggedPath(req.url ?? '');
  const isUnrecorded = UNRECORDED.test(decoded(path));
  res.once('close', () => {
    if (isUnrecorded && res.statusCode < 400) return;
    const facts = {
      requestId,
      method: req.method,
      path,
      status: res.statusCode,
      ms: Math.round((performance.now() - began) * 10) / 10,
      ...(isUnrecorded ? {} : { address }),
      ...(res.writableFinished ? {} : { aborted: true }),
    };
    if (res.statusCode >= 500) log.error(facts, 'request');
    else log.info(facts, 'request');
  });
}
