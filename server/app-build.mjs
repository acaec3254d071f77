import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {object} Entry what app/entry.server.tsx offers the server, beside rendering
 * @property {() => Promise<unknown>} prepare migrate, publish, seed; may return { summary, notices }
 * @property {() => Promise<boolean>} ready the database answers and is migrated
 * @property {(input: RequestFacts) => unknown} createRequestContext
 * @property {() => void | Promise<void>} startJobs
 * @property {() => Promise<void>} stop end jobs and connections
 * @property {() => Log} log
 * @property {(build: any) => any} [mapErrors]
 * @property {(visit: object, render: () => Promise<Response>) => Promise<Response>} [visitorPage]
 * @property {(response: Response) => Buffer | undefined} [wholeBodyOf] a page's bytes, rendered already
 * @property {(request: { method: string, pathname: string }) => number | undefined} [bodyLimit] bytes
 *
 * @typedef {{ request: Request, requestId: string, nonce: string, clientAddress: string }} RequestFacts
 * @typedef {Record<'info' | 'warn' | 'error', (facts: object, message: string) => void>} Log
 */

/**
 * The product as Vite built it.
 * @param {string} cloneDir
 * @returns {Promise<{ build: any, entry: Entry }>}
 */
export async function loadBuild(cloneDir) {
  const build = await import(pathToFileURL(join(cloneDir, 'build/server/index.js')).href);
  return { build, entry: build.entry.module };
}
