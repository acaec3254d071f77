/**
 * Sends prepared requests over kept connections, one after another on each, without think time, and
 * measures them. A process of its own on plain sockets, so that it takes little from the server
 * beside it. Answers must say their length.
 *
 * @typedef {object} Job
 * @property {number} port
 * @property {number} users connections at work at a time
 * @property {string[]} requests whole HTTP requests; begun again at the end
 * @property {number} from where in the list to begin
 * @property {number} [seconds] how long to begin new requests
 * @property {number} [count] or how many to send
 *
 * @typedef {object} Outcome
 * @property {number} sent
 * @property {number} seconds
 * @property {number} bytes of the bodies, in all
 * @property {number[]} ms of each request
 * @property {Record<string, number>} statuses
 * @property {number} cpuMs of this process
 */
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { APART_MS } from './connection.mjs';

const HEAD_END = Buffer.from('\r\n\r\n');

process.once('message', async (job) => {
  process.send?.(await run(/** @type {Job} */ (job)), () => process.disconnect());
});

/** @param {Job} job */
async function run({ port, users, requests, from, seconds = Infinity, count = Infinity }) {
  const prepared = requests.map((text) => Buffer.from(text));
  /** @type {Outcome} */
  const outcome = { sent: 0, seconds: 0, bytes: 0, ms: [], statuses: {}, cpuMs: 0 };
  const cpu = process.cpuUsage();
  const began = performance.now();
  const until = began + seconds * 1000;
  const next = () => {
    if (outcome.sent >= count || performance.now() > until) return undefined;
    const request = prepared[(from + outcome.sent) % prepared.length];
    outcome.sent += 1;
    return request;
  };
  await Promise.all(
    Array.from({ length: users }, async (_, n) => {
      await pause(n * APART_MS);
      await user(port, next, outcome);
    }),
  );
  outcome.seconds = (performance.now() - began) / 1000;
  const used = process.cpuUsage(cpu);
  outcome.cpuMs = (used.user + used.system) / 1000;
  return outcome;
}

/** One connection that asks until there is nothing more to ask. */
function user(port, next, outcome) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').setNoDelay(true);
    let answer = Buffer.alloc(0);
    let sentAt = 0;
    let asks = false;
    const ask = () => {
      const request = next();
      asks = request !== undefined;
      if (!request) return socket.end(resolve);
      sentAt = performance.now();
      socket.write(request);
    };
    socket.once('connect', ask);
    socket.once('error', reject);
    socket.once('close', () => asks && reject(new Error('the server closed the connection')));
    socket.on('data', (chunk) => {
      answer = answer.length === 0 ? chunk : Buffer.concat([answer, chunk]);
      const length = bodyLength(answer);
      if (length === undefined) return;
      outcome.ms.push(performance.now() - sentAt);
      outcome.bytes += length;
      const status = answer.toString('latin1', 9, 12);
      outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1;
      answer = Buffer.alloc(0);
      ask();
    });
  });
}

/** Bytes of the body once the whole answer is here, undefined before. */
function bodyLength(answer) {
  const end = answer.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const head = answer.toString('latin1', 0, end);
  const said = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (said === undefined && !/^HTTP\/1.1 (?:204|304)/.test(head)) {
    throw new Error(`an answer does not say its length:\n${head}`);
  }
  const length = Number(said ?? 0);
  return answer.length >= end + HEAD_END.length + length ? length : undefined;
}
