/** `npm run dev`: the same HTTP server, with the sources served and reloaded by Vite. */
import cluster from 'node:cluster';
import { resolve } from 'node:path';
import { createRequestHandler } from '@remix-run/node';
import { createServer as createVite } from 'vite';
import { drain } from './http/drain.mjs';
import { createHttpServer } from './http/server.mjs';
import { refusalOf } from './prepare-refusal.mjs';

const cloneDir = resolve(import.meta.dirname, '..');
process.env.NODE_ENV = 'development';

const vite = await createVite({
  root: cloneDir,
  server: { middlewareMode: true },
  appType: 'custom',
});
const load = () => vite.ssrLoadModule('virtual:remix/server-build');
let entry = (await load()).entry.module;
try {
  await entry.prepare((line) => process.stdout.write(`  ${line}\n`));
} catch (error) {
  const { reason, remedy } = refusalOf(error, entry);
  console.error(`The database could not be prepared: ${reason}\n${remedy ?? ''}`);
  process.exit(1);
}

const { server, state } = createHttpServer({
  entry: () => entry,
  async handle(request, context) {
    const build = await load();
    entry = build.entry.module;
    const remix = createRequestHandler(entry.mapErrors(build), 'development');
    return entry.answerMethods(build, remix)(request, context);
  },
  log: entry.log(),
  serveStatic: vite.middlewares,
  settings: {
    publicUrl: process.env.PUBLIC_URL ?? '',
    dataDir: process.env.DATA_DIR ?? '',
    trustedProxy: process.env.TRUSTED_PROXY,
    dev: true,
    demo: process.env.DEMO === '1',
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
