/**
 * `npm start`: everything from a fresh clone to the running product, with nothing but Node.
 * `--dev` serves the sources through Vite instead of a build.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Kakehashi needs Node 20.19 or newer; this is ${process.version}.`);
  console.error('  What to do: install a current Node from https://nodejs.org and start again.');
  process.exit(1);
}
const { start } = await import('./start/start.mjs');
await start({ dev: process.argv.includes('--dev') });
