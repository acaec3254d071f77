import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const TEXT = /^(?:text\/(?!csv|event-stream)|application\/(?:json|manifest\+json|xml)|image\/svg)/i;
const SMALLEST = 1024;

/** Whether an answer of this type is collected and compressed; others are passed on as they come. */
export function isCompressible(type) {
  return TEXT.test(type ?? '');
}

/**
 * The body as the browser prefers it.
 * @param {Buffer} body
 * @param {string | undefined} accepted the Accept-Encoding header
 * @returns {Promise<{ body: Buffer, encoding?: 'br' | 'gzip' }>}
 */
export async function compress(body, accepted = '') {
  if (body.length < SMALLEST) return { body };
  if (accepts(accepted, 'br')) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 4,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    };
    return { body: await brotli(body, { params }), encoding: 'br' };
  }
  if (accepts(accepted, 'gzip')) return { body: await zip(body, { level: 4 }), encoding: 'gzip' };
  return { body };
}

function accepts(header, encoding) {
  return header.split(',').some((part) => {
    const [name, quality] = part.trim().split(';');
    return name === encoding && !/q=0(?:\.0+)?$/.test(quality?.trim() ?? '');
  });
}
