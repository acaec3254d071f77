import { connect, createServer } from 'node:net';

/**
 * A port nobody listens on, the wished one if it is free.
 * @param {number} wished
 * @returns {Promise<number>}
 */
export async function freePort(wished) {
  return (wished && (await tryPort(wished))) || (await tryPort(0));
}

/**
 * Whether a PostgreSQL on the port lets clients in: it asks for a password ('R') as soon as it would.
 * While it starts, ends, or recovers what a crash left unfinished, it refuses ('E', 57P03).
 * @param {number} port
 * @param {{ user: string, database: string }} names
 * @returns {Promise<'open' | 'refuses' | 'silent'>}
 */
export function knock(port, names) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(2000, () => end('silent'));
    socket.once('connect', () => socket.write(startupMessage(names)));
    socket.once('data', (reply) => end(ANSWERS[String.fromCharCode(reply[0] ?? 0)] ?? 'silent'));
    socket.once('error', () => end('silent'));
    socket.once('close', () => end('silent'));
  });
}

const ANSWERS = { R: 'open', E: 'refuses' };

/** The first message of a client (PostgreSQL protocol 3.0). */
function startupMessage({ user, database }) {
  const fields = Buffer.from(`user\0${user}\0database\0${database}\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + fields.length, 0);
  head.writeInt32BE(3 << 16, 4);
  return Buffer.concat([head, fields]);
}

function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(0));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
