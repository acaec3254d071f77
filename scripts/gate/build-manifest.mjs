import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/**
 * @typedef {object} RouteBytes
 * @property {string} id
 * @property {number} script what the document loads before anything is asked for
 * @property {number} lazy what those scripts may load later, of messages the longest language
 * @property {number} style
 */

/**
 * What each page loads, from the manifest that Remix writes for the browser.
 * @param {string} client the folder of the client build
 * @returns {RouteBytes[]}
 */
export function readBuild(client) {
  const assets = join(client, 'assets');
  const manifest = readManifest(assets);
  const bytes = compressedBytes(assets);
  const mentions = mentionsIn(assets);
  return Object.values(manifest.routes)
    .filter(({ id }) => !id.startsWith('routes/api/'))
    .map((route) => {
      const chain = chainOf(manifest, route);
      const first = new Set(
        [manifest.entry, ...chain]
          .flatMap(({ module, imports = [] }) => [module, ...imports])
          .map(file),
      );
      const reached = reach(first, mentions.scripts);
      const lazy = inOneLanguage(isWork(route) ? reached : withoutWork(reached), bytes);
      const style = new Set([
        ...chain.flatMap(({ css = [] }) => css).map(file),
        ...chain.flatMap(({ module }) => mentions.styles(file(module))),
      ]);
      const sum = (files) => [...files].reduce((total, each) => total + bytes(each), 0);
      return { id: route.id, script: sum(first), lazy: sum(lazy), style: sum(style) };
    })
    .sort((a, b) => a.id.localeCompare(b.id));
}

const file = (address) => basename(address.split('?')[0]);

function readManifest(assets) {
  const name = readdirSync(assets).find((each) => /^manifest-[\w-]+\.js$/.test(each));
  if (!name) throw new Error(`No manifest in ${assets}: build first.`);
  const text = readFileSync(join(assets, name), 'utf8');
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
}

/** The route with the layouts around it, outermost first. */
function chainOf(manifest, route) {
  const parent = manifest.routes[route.parentId];
  return [...(parent ? chainOf(manifest, parent) : []), route];
}

function compressedBytes(assets) {
  const known = new Map();
  return (name) => {
    if (!known.has(name)) known.set(name, measure(join(assets, name)));
    return known.get(name);
  };
}

function measure(path) {
  if (existsSync(`${path}.br`)) return readFileSync(`${path}.br`).length;
  return existsSync(path) ? brotliCompressSync(readFileSync(path)).length : 0;
}

/** Files a script names: what it imports on demand, and the addresses it holds. */
function mentionsIn(assets) {
  const texts = new Map();
  const namesIn = (name, kind) => {
    if (!texts.has(name)) {
      const path = join(assets, name);
      texts.set(name, existsSync(path) ? readFileSync(path, 'utf8') : '');
    }
    const found = texts
      .get(name)
      .matchAll(new RegExp(`(?:\\./|assets/)([\\w.-]+\\.${kind})\\b`, 'g'));
    return [...found].map(([, each]) => each);
  };
  return {
    scripts: (name) => namesIn(name, 'js'),
    styles: (name) => namesIn(name, 'css'),
  };
}

/** What can be reached from the first files, without them. */
function reach(first, neighbours) {
  const found = new Set();
  const open = [...first];
  for (let name = open.pop(); name; name = open.pop()) {
    for (const next of neighbours(name)) {
      if (first.has(next) || found.has(next) || /^manifest-/.test(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}

/** Pages where staff work load messages of their own, and no other page does. */
const isWork = ({ id }) => /^routes\/(admin|teach)\//.test(id);
const withoutWork = (files) => [...files].filter((name) => !name.startsWith('work-messages-'));

/** Without the messages of shorter languages: a page loads one. */
function inOneLanguage(files, bytes) {
  const languages = [...files].filter((name) => name.startsWith('messages-'));
  const [longest] = languages.sort((a, b) => bytes(b) - bytes(a));
  return [...files].filter((name) => name === longest || !languages.includes(name));
}
