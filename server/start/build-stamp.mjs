import { digestOf } from './digest.mjs';

export const BUILD_STAMP = 'build/.kakehashi-build';

const SOURCES = [
  ...['app', 'db', 'public'],
  ...['package-lock.json', 'remix.config.js', 'vite.config.ts', 'tsconfig.json'],
];

/** What a build is made of: it is stale when this changes. */
export function sourceDigest(cloneDir) {
  return digestOf(cloneDir, SOURCES, (path) => !/\.test\.tsx?$|\.sql$/.test(path));
}
