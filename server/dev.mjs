/** `npm run dev`: the same HTTP server, with the sources served and reloaded by Vite. */
import cluster from 'node:cluster';
import { resolve } from 'node:path';
import { createRequestHandler } from '@remix-run/node';
import { createServer as createVite } from 'vite';
import { drain } from './http/drain.mjs';
import { createHttpServer } from './http/server.mjs';

const cloneDir = resolve(import.meta.dirname, '..');
process.env.NODE_ENV = 'development';

const vite = await createVite({
  root: cloneDir,
  server: { middlewareMode: true },
  appType: 'custom',
});
const load = () => vite.ssrLoadModule('virtual:remix/server-build');
let entry = (await load()).entry.module;
await entry.prepare();

const { server, state } = createHttpServer({
  entry: () => entry,
  async handle(request, context) {
    const build = await load();
    entry = build.entry.module;
    return createRequestHandler(entry.mapErrors?.(build) ?? build, 'development')(request, context);
  },
  log: entry.log(),
  serveStatic: vite.middlewares,
  settings: {
    publicUrl: process.env.PUBLIC_URL ?? '',
    dataDir: process.env.DATA_DIR ?? '',
    trustedProxy: process.env.TRUSTED_PROXY,
    dev: true,
  },
});
server.listen({ host: process.env.HOST, port: Number(process.env.PORT) }, () => {
  if (cluster.isWorker) process.send?.('listening');
});
await entry.startJobs();

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
  process.once(signal, async () => {
    await drain(server, state);
    await entry.stop();
    await vite.close();
    process.exit(0);
  });
}
