/** One HTTP server process: loads the built product and serves it until it is told to stop. */
import cluster from 'node:cluster';
import { join } from 'node:path';
import { createRequestHandler } from '@remix-run/node';
import { loadBuild } from './app-build.mjs';
import { drain } from './http/drain.mjs';
import { createHttpServer } from './http/server.mjs';
import { serveBuild } from './http/static.mjs';

const buildDir = process.env.KAKEHASHI_BUILD_DIR ?? '';
const { build, entry } = await loadBuild(buildDir);
const log = entry.log();
const make = (part) => createRequestHandler(part, 'production');
const remix = entry.byShape(entry.mapErrors(build), make);
const handle = entry.answerMethods(build, remix);

process.on('uncaughtException', (error) => fail(error, 'uncaught exception'));
process.on('unhandledRejection', (error) => fail(error, 'unhandled rejection'));

const { server, state } = createHttpServer({
  entry: () => entry,
  handle,
  log,
  serveStatic: serveBuild(join(buildDir, 'client')),
  settings: {
    publicUrl: process.env.PUBLIC_URL ?? '',
    dataDir: process.env.DATA_DIR ?? '',
    trustedProxy: process.env.TRUSTED_PROXY,
    dev: false,
    demo: process.env.DEMO === '1',
    processes: Number(process.env.WEB_CONCURRENCY) || 1,
  },
});

server.on('error', (error) => fail(error, 'cannot listen'));
server.listen({ host: process.env.HOST, port: Number(process.env.PORT) }, () => {
  if (cluster.isWorker) process.send?.('listening');
});
await entry.startJobs();

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(signal, () => void stop(0));

async function stop(code) {
  await drain(server, state);
  await entry.stop();
  process.exit(code);
}

/** The state of the process is unknown: say why, let other requests end, and be replaced. */
function fail(error, message) {
  log.error({ err: error }, message);
  if (!state.draining) void stop(1);
}
