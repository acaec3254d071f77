import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { errorCode } from '../refusal.mjs';
import { NOTHING_POLICY } from './security-headers.mjs';

const FILE = /^[0-9a-f]{64}\.[a-z0-9]{2,5}$/;
const NAME = /^\/media\/([0-9a-f]{64}\.[a-z0-9]{2,5})$/;

const TYPES = {
  ...{ mp3: 'audio/mpeg', m4a: 'audio/mp4', ogg: 'audio/ogg', opus: 'audio/ogg', wav: 'audio/wav' },
  ...{ mp4: 'video/mp4', webm: 'video/webm', vtt: 'text/vtt; charset=utf-8' },
  ...{ png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp', avif: 'image/avif' },
  ...{ gif: 'image/gif', svg: 'image/svg+xml', pdf: 'application/pdf', woff2: 'font/woff2' },
};

/**
 * Serve a public file by its digest, whole or in part. Another process may have stored it a moment
 * ago, so the disk is asked each time.
 * @param {string} dataDir
 * @returns {(req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse, pathname: string) => Promise<boolean>} whether there is such a file
 */
export function mediaServer(dataDir) {
  return async (req, res, pathname) => {
    const [, name] = NAME.exec(pathname) ?? [];
    return sendStored(req, res, { name, folder: join(dataDir, 'files/public'), cache: 'public' });
  };
}

/**
 * Serve a private file to a reader who may have it, as the app has said.
 * @param {string} dataDir
 * @returns {(req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse, name: string) => Promise<boolean>} whether there is such a file
 */
export function privateFileServer(dataDir) {
  return async (req, res, name) => {
    const isName = FILE.test(name);
    const folder = join(dataDir, 'files/private');
    return sendStored(req, res, { name: isName ? name : undefined, folder, cache: 'private' });
  };
}

async function sendStored(req, res, { name, folder, cache }) {
  if (!name) return false;
  const path = join(folder, name);
  const size = await sizeOf(path);
  if (size === undefined) return false;
  const extension = name.slice(name.lastIndexOf('.') + 1);
  res.setHeader('Content-Type', TYPES[extension] ?? 'application/octet-stream');
  if (!TYPES[extension] || extension === 'svg') res.setHeader('Content-Disposition', 'attachment');
  res.setHeader('Content-Security-Policy', `${NOTHING_POLICY}; sandbox`);
  res.setHeader('Cache-Control', `${cache}, max-age=31536000, immutable`);
  res.setHeader('ETag', `"${name}"`);
  res.setHeader('Accept-Ranges', 'bytes');
  await sendFile(req, res, { path, size, tag: `"${name}"` });
  return true;
}

async function sizeOf(path) {
  try {
    const file = await open(path);
    const stats = await file.stat().finally(() => file.close());
    return stats.isFile() ? stats.size : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function sendFile(req, res, { path, size, tag }) {
  if (req.headers['if-none-match'] === tag) return void res.writeHead(304).end();
  const range = requestedRange(req, { size, tag });
  if (range === 'unsatisfiable') {
    return void res.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  res.setHeader('Content-Length', Math.max(0, end - start + 1));
  if (range) res.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  res.writeHead(range ? 206 : 200);
  if (req.method === 'HEAD' || size === 0) return void res.end();
  // A reader who leaves in the middle is no fault.
  await pipeline(createReadStream(path, { start, end }), res).catch(() => res.destroy());
}

/** One range is answered; several, or a range of another version, are answered with the whole. */
function requestedRange({ headers }, { size, tag }) {
  const condition = headers['if-range'];
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if ((condition && condition !== tag) || !(from || to)) return undefined;
  const { start, end } = from ? fromStart(from, to, size) : fromEnd(to, size);
  return start > end ? 'unsatisfiable' : { start, end };
}

const fromStart = (from, to, size) => ({
  start: Number(from),
  end: Math.min(to ? Number(to) : size - 1, size - 1),
});

const fromEnd = (count, size) => ({ start: Math.max(0, size - Number(count)), end: size - 1 });
