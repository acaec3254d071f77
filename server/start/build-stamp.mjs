import { join } from 'node:path';
import { digestOf } from './digest.mjs';

/** Where Vite builds (remix.config.js says so too): the finished build is then moved to build/. */
export const NEW_BUILD = '.cache/build';
const STAMP = '.kakehashi-build';

/** @param {string} buildDir */
export const stampOf = (buildDir) => join(buildDir, STAMP);

const SOURCES = [
  ...['app', 'db', 'public'],
  ...['package-lock.json', 'remix.config.js', 'vite.config.ts', 'tsconfig.json'],
];

/** What a build is made of: it is stale when this changes. */
export function sourceDigest(cloneDir) {
  return digestOf(cloneDir, SOURCES, (path) => !/\.test\.tsx?$|\.sql$/.test(path));
}
