import { isUtf8 } from 'node:buffer';
import { isCleanText } from './target.mjs';

export const DEFAULT_LIMIT = 1_048_576;

/**
 * Read the body of a request up to a limit.
 * @param {import('node:http').IncomingMessage} req
 * @param {number} limit bytes
 * @returns {Promise<{ body: Buffer } | { status: 400 | 413 }>}
 */
export async function readBody(req, limit) {
  if (Number(req.headers['content-length'] ?? 0) > limit) return { status: 413 };
  const chunks = [];
  let size = 0;
  try {
    for await (const chunk of req) {
      size += chunk.length;
      if (size > limit) return { status: 413 };
      chunks.push(chunk);
    }
  } catch {
    return { status: 400 };
  }
  const body = Buffer.concat(chunks);
  return isReadable(body, req.headers['content-type'] ?? '') ? { body } : { status: 400 };
}

/** Text that is not UTF-8, or holds NUL bytes, can mean nothing to the product. */
function isReadable(body, type) {
  if (/^application\/x-www-form-urlencoded/i.test(type)) {
    return isUtf8(body) && isCleanText(body.toString().replaceAll('+', ' '));
  }
  return !/^(?:application\/json|text\/)/i.test(type) || (isUtf8(body) && !body.includes(0));
}
