import { connect, createServer } from 'node:net';

// The request a PostgreSQL client may open with: "do you speak TLS?", answered by one letter.
const TLS_QUESTION = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/**
 * A port nobody listens on, the wished one if it is free.
 * @param {number} wished
 * @returns {Promise<number>}
 */
export async function freePort(wished) {
  return (wished && (await tryPort(wished))) || (await tryPort(0));
}

/**
 * Whether something that speaks PostgreSQL answers on the port.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(2000, () => end(false));
    socket.once('connect', () => socket.write(TLS_QUESTION));
    socket.once('data', (reply) => end(reply[0] === 0x4e || reply[0] === 0x53));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
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
