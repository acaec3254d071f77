import { randomBytes } from 'node:crypto';
import { createHeaders, sendResponse } from '@remix-run/node-fetch-server';
import { DEFAULT_LIMIT, readBody } from './body.mjs';
import { compress, isCompressible } from './compress.mjs';
import { sendErrorPage } from './error-page.mjs';
import { privateFileServer } from './media.mjs';
import { contentSecurityPolicy } from './security-headers.mjs';

/** By it the app says which private file is the answer; it reaches no reader. */
const PRIVATE_FILE = 'X-Private-File';

/**
 * Hand a request to Remix and send what it answers.
 * @param {object} options
 * @param {() => import('../app-build.mjs').Entry} options.entry
 * @param {(request: Request, context: any) => Promise<Response>} options.handle
 * @param {{ open: boolean, check: () => Promise<boolean> }} options.gate
 * @param {{ publicUrl: string, dataDir: string, dev: boolean, demo?: boolean }} options.settings
 */
export function appHandler({ entry, handle, gate, settings }) {
  const sendFile = fileSender(settings.dataDir);
  return async (req, res, { url, requestId, takeTurn }) => {
    const { demo } = settings;
    const limit = entry().bodyLimit?.({ method: req.method, pathname: url.pathname });
    const read = await readAny(req, limit);
    if ('status' in read) return refuseBody(req, res, { status: read.status, requestId, demo });

    const nonce = randomBytes(16).toString('base64');
    const render = async () => {
      const request = makeRequest(req, res, { url, body: read.body });
      const context = entry().createRequestContext({ request, requestId, nonce });
      return (await entry().refuseLanguage?.(request, context)) ?? handle(request, context);
    };
    const { method, headers } = req;
    const visitorPage = settings.dev ? undefined : entry().visitorPage;
    const visit = { method, url, headers, nonce, requestId };
    // The turn is for the work alone: a slow line holds nothing up, neither asking nor reading.
    const response = await takeTurn(() => (visitorPage ? visitorPage(visit, render) : render()));
    if (!response) {
      res.setHeader('Retry-After', '1');
      return sendErrorPage(req, res, { status: 429, requestId, demo });
    }
    const failure = refusalOf(req, response) ?? (await failureOf(response, gate));
    if (failure) {
      await response.body?.cancel();
      keepMethods(response, res);
      return sendErrorPage(req, res, { ...failure, requestId, demo });
    }
    const file = response.headers.get(PRIVATE_FILE);
    if (file !== null) return sendFile(req, res, { file, requestId, demo });
    setPageHeaders(response, { nonce, dev: settings.dev });
    await send(req, res, { response, whole: entry().wholeBodyOf?.(response) });
  };
}

/**
 * Sends a private file; nothing else of what the app said of it is sent.
 * @param {string} dataDir
 * @returns {(req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse, asked: { file: string, requestId: string, demo?: boolean }) => Promise<void>}
 */
function fileSender(dataDir) {
  const sendPrivate = privateFileServer(dataDir);
  return async (req, res, { file, ...failure }) => {
    const isThere = await sendPrivate(req, res, file);
    if (!isThere) sendErrorPage(req, res, { ...failure, status: 404 });
  };
}

async function readAny(req, limit = DEFAULT_LIMIT) {
  return hasBody(req) ? readBody(req, limit) : {};
}

const hasBody = ({ method, headers }) =>
  method !== 'GET' &&
  method !== 'HEAD' &&
  (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined);

/** What remains of a refused body is let in for a moment, so that the answer can be read. */
function refuseBody(req, res, failure) {
  res.setHeader('Connection', 'close');
  sendErrorPage(req, res, failure);
  req.resume();
  setTimeout(() => req.destroy(), 1000).unref();
}

/**
 * Of an address that is not there, a method it does not take, or a language we do not have, the app
 * says only that.
 * @returns {Pick<import('./error-page.mjs').Failure, 'status' | 'language' | 'readable'> | undefined}
 */
function refusalOf({ method }, { status, body, headers }) {
  const readable = headers.get('X-Readable');
  if (readable !== null) {
    return { status, readable, language: headers.get('Content-Language') === 'ja' ? 'ja' : 'en' };
  }
  if (body || method === 'HEAD') return undefined;
  return status === 404 || status === 405 ? { status } : undefined;
}

/** The methods that the refused address does take. */
function keepMethods({ headers }, res) {
  const allow = headers.get('Allow');
  if (allow) res.setHeader('Allow', allow);
}

/** A failed answer is ours to give when the database is away, or when the app could not render a page. */
async function failureOf(response, gate) {
  const { status, headers } = response;
  if (status !== 500 && status !== 503) return undefined;
  if (status === 500 && !(await gate.check())) return { status: 503 };
  return headers.get('Content-Type')?.startsWith('text/plain') ? { status } : undefined;
}

function makeRequest(req, res, { url, body }) {
  const left = new AbortController();
  res.once('close', () => res.writableFinished || left.abort());
  const headers = createHeaders(req);
  for (const name of [...headers.keys()]) {
    if (name === 'forwarded' || name.startsWith('x-forwarded-')) headers.delete(name);
  }
  // The origin was checked: from here on there is one name for this site.
  headers.set('Host', url.host);
  if (headers.has('Origin')) headers.set('Origin', url.origin);
  return new Request(url, { method: req.method, headers, body, signal: left.signal });
}

function setPageHeaders({ headers }, { nonce, dev }) {
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  if (!headers.has('Content-Security-Policy')) {
    const isPage = headers.get('Content-Type')?.startsWith('text/html');
    headers.set('Content-Security-Policy', contentSecurityPolicy(isPage ? { nonce, dev } : {}));
  }
}

async function send(req, res, { response, whole }) {
  const type = response.headers.get('Content-Type');
  if (req.method === 'HEAD') {
    await response.body?.cancel();
    return sendResponse(res, new Response(null, response));
  }
  // An answer without a body says that it has none, which takes no chunks.
  if (!response.body) return sendWhole(res, response);
  if (!isCompressible(type) || response.headers.has('Content-Encoding')) {
    return sendResponse(res, response);
  }
  const plain = whole ?? Buffer.from(await response.arrayBuffer());
  const { body, encoding } = await compress(plain, req.headers['accept-encoding']);
  response.headers.append('Vary', 'Accept-Encoding');
  if (encoding) response.headers.set('Content-Encoding', encoding);
  response.headers.set('Content-Length', String(body.length));
  sendWhole(res, response, body);
}

function sendWhole(res, { status, headers }, body) {
  res.statusCode = status;
  for (const [name, value] of headers) if (name !== 'set-cookie') res.setHeader(name, value);
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies);
  res.end(body);
}
