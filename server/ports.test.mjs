import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { knock } from './postgres/ports.mjs';

let server;
afterEach(() => server?.close());

const names = { user: 'kakehashi', database: 'kakehashi' };

/** A server that answers the first message of a client like this. */
async function answering(reply) {
  server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (asked) => {
      const isClient = asked.toString('latin1', 8) === 'user\0kakehashi\0database\0kakehashi\0\0';
      socket.end(isClient ? reply : '');
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return address.port;
}

test.each([
  ['open', 'R\0\0\0\x17\0\0\0\n'],
  ['refuses', 'E\0\0\0\x30SFATAL\0C57P03\0\0'],
  ['silent', 'HTTP/1.1 400'],
  ['silent', ''],
])('a database is %s', async (answer, reply) => {
  expect(await knock(await answering(reply), names)).toBe(answer);
});

test('where nobody listens it is silent', async () => {
  const port = await answering('');
  await new Promise((done) => server.close(done));
  expect(await knock(port, names)).toBe('silent');
});
