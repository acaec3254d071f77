import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { logRequest } from './access-log.mjs';
import { clientAddressFinder } from './client-address.mjs';
import { sendErrorPage } from './error-page.mjs';
import { readinessGate } from './health.mjs';
import { setSecurityHeaders } from './security-headers.mjs';
import { makeTools, STATIONS } from './stations.mjs';
import { parseTarget } from './target.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {() => import('../app-build.mjs').Entry} entry
 * @property {(request: Request, context: any) => Promise<Response>} handle
 * @property {import('../app-build.mjs').Log} log
 * @property {(req: any, res: any, pass: (error?: unknown) => void) => void} serveStatic
 * @property {{ publicUrl: string, dataDir: string, trustedProxy?: string, dev: boolean, demo?: boolean, processes?: number }} settings
 *
 * @typedef {object} Exchange one request on its way to its answer
 * @property {import('node:http').IncomingMessage} req
 * @property {import('node:http').ServerResponse} res
 * @property {URL} url
 * @property {string} requestId
 * @property {boolean} isReading GET or HEAD
 * @property {(status: number) => void} refuse
 * @property {string} [taker] whose works take turns, if anyone's
 */

/**
 * The HTTP server of the product, the same in production and in development.
 * @param {ServerOptions} options
 */
export function createHttpServer(options) {
  const { entry, log, settings } = options;
  const state = { draining: false };
  const gate = readinessGate(() => entry().ready());
  const addressOf = clientAddressFinder(settings.trustedProxy);
  const tools = makeTools({ ...options, state, gate });

  const server = createServer((req, res) => {
    const requestId = randomUUID();
    const address = addressOf(req);
    const { demo } = settings;
    const refuse = (status) => sendErrorPage(req, res, { status, requestId, demo });
    logRequest(log, { req, res, requestId, address });
    res.setHeader('X-Request-Id', requestId);
    setSecurityHeaders(res, settings.publicUrl);
    if (state.draining) res.setHeader('Connection', 'close');
    const url = parseTarget(req.url ?? '', settings.publicUrl);
    if (!url) return refuse(400);
    const isReading = req.method === 'GET' || req.method === 'HEAD';
    const exchange = { req, res, url, requestId, isReading, refuse };
    pass(exchange, tools).catch(async (error) => {
      if (res.destroyed) return;
      log.error({ err: error, requestId }, 'request failed outside the app');
      refuse((await gate.check()) ? 500 : 503);
    });
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  server.keepAliveTimeout = 65_000;
  return { server, state };
}

/** Each station answers or lets pass. */
async function pass(exchange, tools) {
  for (const station of STATIONS) {
    if ((await station(exchange, tools)) !== 'next') return;
  }
}
