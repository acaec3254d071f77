/**
 * A kept connection that asks one request after another. On a plain socket, so that it takes little
 * from the server beside it; answers must say their length.
 *
 * @typedef {object} Answer
 * @property {number} status
 * @property {string} text the body
 * @property {string} location where a redirection leads, or ''
 * @property {number} ms from the sending of the request to the last byte
 *
 * @typedef {object} Connection
 * @property {(request: string) => Promise<Answer>} ask
 * @property {() => void} end
 */
import { connect } from 'node:net';

/**
 * Between the openings of connections, in milliseconds: those that come in one instant are all taken by
 * whichever server process wakes first, as no arrival of people would be.
 */
export const APART_MS = 5;

const HEAD_END = Buffer.from('\r\n\r\n');

/** @param {number} port @returns {Connection} */
export function openConnection(port) {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  let chunks = [];
  let size = 0;
  let needed = 0;
  let asking = null;
  const fail = (error) => {
    const was = asking;
    asking = null;
    was?.reject(error);
  };
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the server closed the connection')));
  socket.on('data', (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size < needed) return;
    const bytes = chunks.length === 1 ? chunk : Buffer.concat(chunks);
    chunks = [bytes];
    const answer = read(bytes);
    needed = answer.needed;
    if (!answer.said || !asking) return;
    const { resolve, sentAt } = asking;
    [chunks, size, needed, asking] = [[], 0, 0, null];
    resolve({ ...answer.said, ms: performance.now() - sentAt });
  });
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error('the connection has ended'));
        asking = { resolve, reject, sentAt: performance.now() };
        socket.write(request);
      }),
    end: () => socket.end(),
  };
}

/** An answer once all of it is here; before, how many bytes it will have at least. */
function read(bytes) {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return { needed: 0 };
  const head = bytes.toString('latin1', 0, end);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined && !/^HTTP\/1.1 (?:204|304)/.test(head)) {
    throw new Error(`an answer does not say its length:\n${head}`);
  }
  const from = end + HEAD_END.length;
  const needed = from + Number(length ?? 0);
  if (bytes.length < needed) return { needed };
  const location = /\r\nlocation: *([^\r]+)/i.exec(head)?.[1] ?? '';
  const status = Number(head.slice(9, 12));
  return { needed, said: { status, text: bytes.toString('utf8', from, needed), location } };
}
