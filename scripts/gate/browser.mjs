import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = [
  ...['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser'],
  ...['microsoft-edge-stable', 'chrome'],
];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
);

/**
 * Where a browser may be, in the order in which it is looked for.
 * @param {Record<string, string | undefined>} [env]
 * @returns {string[]}
 */
export function browserPlaces(env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return [
    '/usr/bin/chromium',
    '/opt/google/chrome/chrome',
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...MAC.flatMap((place) => [`/${place}`, join(homedir(), place)]),
    '/snap/bin/chromium',
  ];
}

/** The first browser that is there, without starting it; undefined leaves Playwright its own. */
export function presentBrowser(env = process.env) {
  return env.CHROMIUM_PATH || browserPlaces(env).find(isExecutable);
}

/**
 * Find a Chromium that starts, or bring one.
 * @param {string} root
 * @returns {Promise<string>} its path
 */
export async function ensureBrowser(root) {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (await starts(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, which does not start as a browser.`);
  }
  for (const place of new Set(browserPlaces())) {
    if (isExecutable(place) && (await starts(place))) return place;
  }
  return (await playwrightsOwn(root)) ?? (await installed(root)) ?? refuse();
}

async function installed(root) {
  process.stdout.write('No browser found; asking Playwright to install Chromium.\n');
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  await run(process.execPath, [cli, 'install', 'chromium'], 300_000);
  const own = await playwrightsOwn(root);
  if (own) return own;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  process.stdout.write('That did not work; installing the chromium package of the system.\n');
  await run('apt-get', ['update'], 180_000);
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 600_000);
  const place = '/usr/bin/chromium';
  return (await starts(place)) ? place : undefined;
}

async function playwrightsOwn(root) {
  const library = join(root, 'node_modules/playwright-core/index.mjs');
  if (!existsSync(library)) return undefined;
  const { chromium } = await import(pathToFileURL(library).href);
  const place = chromium.executablePath();
  return isExecutable(place) && (await starts(place)) ? place : undefined;
}

/** @returns {never} */
function refuse() {
  throw new Error(
    [
      'No Chromium was found, and none could be installed: the end-to-end tests cannot run.',
      '  What to do: install Chromium or Chrome (Debian, as root: apt-get install chromium),',
      '  or set CHROMIUM_PATH to one; with a network, npx playwright install --with-deps chromium.',
    ].join('\n'),
  );
}

function isExecutable(place) {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function starts(place) {
  const { code, output } = await run(place, ['--version'], 15_000);
  return code === 0 && /\d+\.\d+\.\d+/.test(output);
}

/** @returns {Promise<{ code: number, output: string }>} */
function run(command, args, timeout) {
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFile(command, args, { timeout, env, maxBuffer: 16e6 }, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, output: `${stdout}${stderr}` });
    });
  });
}
