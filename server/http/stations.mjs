import { appHandler } from './app.mjs';
import { cspReports } from './csp-report.mjs';
import { fairShare } from './fair-share.mjs';
import { mediaServer } from './media.mjs';
import { isFromOurPages, isOneClick } from './origin.mjs';
import { takingTurns } from './turns.mjs';

/** What may change something; the app refuses whatever is neither this nor reading. */
const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Requests of one session while others ask too: a browser opens six connections. */
const TURNS = { atOnce: 1, mostWaiting: 16 };

/**
 * @typedef {import('./server.mjs').Exchange} Exchange
 * @typedef {ReturnType<typeof makeTools>} Tools
 */

/** What a request passes, in this order: the first that does not say 'next' has answered it. */
export const STATIONS = [
  ...[possibleMethod, health, report, ownPages, media, files],
  ...[open, share, app],
];

/**
 * What the stations work with.
 * @param {import('./server.mjs').ServerOptions & {
 *   state: { draining: boolean },
 *   gate: { open: boolean, check: () => Promise<boolean> },
 * }} options
 */
export function makeTools({ entry, handle, log, serveStatic, settings, state, gate }) {
  const answerByApp = appHandler({ entry, handle, gate, settings });
  const sendMedia = mediaServer(settings.dataDir);
  const takeReport = cspReports(log);
  const shares = fairShare(settings);
  const inTurn = takingTurns(TURNS);
  const parts = { answerByApp, sendMedia, takeReport, serveStatic, shares, inTurn };
  return { ...parts, settings, state, gate };
}

/**
 * TRACE is no method that a request of the app could have.
 * @param {Exchange} exchange
 */
function possibleMethod({ req, res, refuse }) {
  return req.method === 'TRACE' ? refuseMethod(res, refuse, ['GET', 'HEAD']) : 'next';
}

/**
 * @param {Exchange} exchange
 * @param {Tools} tools
 */
async function health({ res, url, isReading, refuse }, { state, gate }) {
  const { pathname } = url;
  if (pathname !== '/healthz' && pathname !== '/readyz') return 'next';
  if (!isReading) return refuseMethod(res, refuse, ['GET', 'HEAD']);
  const isWell = pathname === '/healthz' || (!state.draining && (await gate.check()));
  res.statusCode = isWell ? 200 : 503;
  res.setHeader('Content-Type', 'application/json');
  res.setHeader('Cache-Control', 'no-store');
  if (!isWell) res.setHeader('Retry-After', '5');
  res.end(JSON.stringify({ status: isWell ? 'ok' : 'unavailable' }));
}

/**
 * @param {Exchange} exchange
 * @param {Tools} tools
 */
function report({ req, res, url, requestId, refuse }, { takeReport }) {
  if (url.pathname !== '/csp-report') return 'next';
  return req.method === 'POST'
    ? takeReport(req, res, requestId)
    : refuseMethod(res, refuse, ['POST']);
}

/**
 * @param {Exchange} exchange
 * @param {Tools} tools
 */
function ownPages({ req, url, isReading, refuse }, { settings }) {
  const said = { origin: req.headers.origin, site: one(req.headers['sec-fetch-site']) };
  const isHarmless = isReading || !CHANGING.has(req.method ?? '');
  if (isHarmless || isFromOurPages(said, settings.publicUrl)) return 'next';
  return isOneClick({ method: req.method, pathname: url.pathname }, said) ? 'next' : refuse(403);
}

/**
 * @param {Exchange} exchange
 * @param {Tools} tools
 */
async function media({ req, res, url, isReading, refuse }, { sendMedia }) {
  if (!url.pathname.startsWith('/media/')) return 'next';
  if (!isReading) return refuseMethod(res, refuse, ['GET', 'HEAD']);
  if (!(await sendMedia(req, res, url.pathname))) refuse(404);
}

/**
 * @param {Exchange} exchange
 * @param {Tools} tools
 */
async function files({ req, res, url, isReading, refuse }, { serveStatic, settings }) {
  if (!isReading) return 'next';
  const hasNothing = await new Promise((resolve, reject) => {
    res.once('close', () => resolve(false));
    serveStatic(req, res, (error) => (error ? reject(error) : resolve(true)));
  });
  if (!hasNothing) return undefined;
  return url.pathname.startsWith('/assets/') && !settings.dev ? refuse(404) : 'next';
}

/**
 * @param {Exchange} exchange
 * @param {Tools} tools
 */
function open({ refuse }, { gate }) {
  return gate.open ? 'next' : refuse(503);
}

/**
 * @param {Exchange} exchange
 * @param {Tools} tools
 */
function share(exchange, { shares }) {
  const { req, res, url, refuse } = exchange;
  const asked = { method: req.method, pathname: url.pathname, cookieHeader: req.headers.cookie };
  const { who, seconds } = shares.ask(asked, performance.now());
  exchange.taker = who;
  if (seconds === 0) return 'next';
  res.setHeader('Retry-After', String(seconds));
  refuse(429);
}

/**
 * @param {Exchange} exchange
 * @param {Tools} tools
 */
function app({ req, res, taker, ...facts }, { answerByApp, inTurn }) {
  const takeTurn = (work) => (taker ? inTurn(taker, res, work) : work());
  return answerByApp(req, res, { ...facts, takeTurn });
}

function refuseMethod(res, refuse, allowed) {
  res.setHeader('Allow', [...allowed].join(', '));
  return refuse(405);
}

const one = (header) => (Array.isArray(header) ? header[0] : header);
