import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {object} Entry what app/entry.server.tsx offers the server, beside rendering
 * @property {(say?: (line: string) => void) => Promise<import('./start/prepare-child.mjs').Report>} prepare
 *   migrate, publish, seed
 * @property {() => Promise<boolean>} ready the database answers and is migrated
 * @property {(input: RequestFacts) => unknown} createRequestContext
 * @property {() => void | Promise<void>} startJobs
 * @property {() => Promise<void>} stop end jobs and connections
 * @property {() => Log} log
 * @property {(error: unknown) => LoggedError} loggedError an error as the log tells it
 * @property {(build: any) => any} mapErrors
 * @property {(build: any, handle: Handle) => Handle} answerMethods
 * @property {(build: any, make: (part: any) => Handle) => Handle} byShape
 * @property {(request: Request, context: any) => Promise<Response | undefined>} [refuseLanguage]
 * @property {(visit: object, render: () => Promise<Response>) => Promise<Response>} [visitorPage]
 * @property {(response: Response) => Buffer | undefined} [wholeBodyOf] a page's bytes, rendered already
 * @property {(request: { method: string, pathname: string }) => number | undefined} [bodyLimit] bytes
 *
 * @typedef {(request: Request, context: any) => Promise<Response>} Handle
 * @typedef {{ request: Request, requestId: string, nonce: string }} RequestFacts
 * @typedef {{ stack: string, cause?: LoggedError }} LoggedError
 * @typedef {Record<'info' | 'warn' | 'error', (facts: object, message: string) => void>} Log
 */

/**
 * The product as Vite built it.
 * @param {string} buildDir
 * @returns {Promise<{ build: any, entry: Entry }>}
 */
export async function loadBuild(buildDir) {
  const build = await import(pathToFileURL(join(buildDir, 'server/index.js')).href);
  return { build, entry: build.entry.module };
}
