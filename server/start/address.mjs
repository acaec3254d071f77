import { createServer } from 'node:net';
import { Refusal } from '../refusal.mjs';

/**
 * Make sure that we may listen before anything slow is done.
 * @param {{ host: string, port: number }} address
 */
export async function checkAddress({ host, port }) {
  const code = await tryListening(host, port);
  if (code === 'EADDRINUSE') {
    throw new Refusal(
      `Port ${port} on ${host} is in use by another program, perhaps another Kakehashi.`,
      `Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (code === 'EACCES') {
    throw new Refusal(`This user may not listen on port ${port}.`, 'Choose a PORT above 1023.');
  }
  if (code) {
    throw new Refusal(`HOST: cannot listen on ${host} (${code}).`, 'Use 127.0.0.1 or 0.0.0.0.');
  }
}

function tryListening(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : 'unknown'));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
