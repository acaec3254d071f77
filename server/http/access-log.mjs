const SECRET_PATHS = /^\/(invitation|password-reset|verify)\/[^/]+/;

/**
 * The path as it may be written down: without the query and without secrets in it.
 * @param {string} target
 */
export function loggedPath(target) {
  const path = target.split('?', 1)[0] ?? '';
  return path.slice(0, 300).replace(SECRET_PATHS, '/$1/[code]');
}

/**
 * One line for each request, when its answer is complete or its reader has left.
 * @param {import('../app-build.mjs').Log} log
 */
export function logRequest(log, { req, res, requestId, address }) {
  const began = performance.now();
  const path = loggedPath(req.url ?? '');
  res.once('close', () => {
    const facts = {
      requestId,
      method: req.method,
      path,
      status: res.statusCode,
      ms: Math.round((performance.now() - began) * 10) / 10,
      address,
      ...(res.writableFinished ? {} : { aborted: true }),
    };
    if (res.statusCode >= 500) log.error(facts, 'request');
    else log.info(facts, 'request');
  });
}
