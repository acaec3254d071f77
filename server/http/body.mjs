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
  if (/^multipart\/form-data/i.test(type)) return isReadableForm(body, type);
  return !/^(?:application\/json|text\/)/i.test(type) || isText(body);
}

const isText = (bytes) => isUtf8(bytes) && !bytes.includes(0);

/**
 * Of a form in parts (RFC 7578) each field is text; a file may be anything.
 * @param {Buffer} body
 * @param {string} type
 */
function isReadableForm(body, type) {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(type);
  if (!boundary) return false;
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  for (let start = body.indexOf(mark); start >= 0;) {
    const from = start + mark.length;
    start = body.indexOf(mark, from);
    if (!isReadablePart(body.subarray(from, start < 0 ? body.length : start))) return false;
  }
  return true;
}

function isReadablePart(part) {
  const end = part.indexOf('\r\n\r\n');
  const head = end < 0 ? part : part.subarray(0, end);
  if (!isText(head)) return false;
  return /;\s*filename\*?=/i.test(head.toString()) || isText(part);
}
