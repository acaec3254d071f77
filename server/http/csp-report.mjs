import { loggedAddress } from './access-log.mjs';
import { readBody } from './body.mjs';

const LARGEST = 16_384;
const PER_MINUTE = 60;

/**
 * Takes a browser's report of a broken content policy as one line in the log. Each process writes a
 * bounded number a minute, so that nobody can fill the disk with them.
 * @param {import('../app-build.mjs').Log} log
 */
export function cspReports(log) {
  let minute = 0;
  let written = 0;
  return async (req, res, requestId) => {
    const now = Math.floor(Date.now() / 60_000);
    if (now !== minute) [minute, written] = [now, 0];
    const read = await readBody(req, LARGEST);
    if ('body' in read && written < PER_MINUTE) {
      written += 1;
      log.warn({ requestId, ...summary(read.body) }, 'content policy violated');
    }
    res.writeHead('status' in read ? read.status : 204).end();
  };
}

/** The parts that tell what to repair; addresses without their query and secrets. */
function summary(body) {
  try {
    const parsed = JSON.parse(body.toString());
    const report = parsed['csp-report'] ?? parsed[0]?.body ?? {};
    const short = (value) => loggedAddress(String(value ?? '')).slice(0, 200);
    return {
      directive: short(report['effective-directive'] ?? report['violated-directive']),
      blocked: short(report['blocked-uri'] ?? report.blockedURL),
      line: Number(report['line-number'] ?? 0),
      source: short(report['source-file']),
    };
  } catch {
    return { directive: 'unreadable report' };
  }
}
