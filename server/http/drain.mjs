const LONGEST_MS = 10_000;

/**
 * Take no more connections, let the requests that run come to their end, then return.
 * @param {import('node:http').Server} server
 * @param {{ draining: boolean }} state
 */
export function drain(server, state) {
  state.draining = true;
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), LONGEST_MS);
    // A connection that falls idle after its last answer would hold the process up.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(late);
      clearInterval(idle);
      resolve(undefined);
    });
    server.closeIdleConnections();
  });
}
