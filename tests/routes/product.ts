import { once } from 'node:events';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { RouteConfigEntry } from '@remix-run/route-config';
import * as entry from '#app/entry.server.tsx';
import * as root from '#app/root.tsx';
import table from '#app/routes.ts';
import { roleGrants } from '#db/schema/index.ts';
import { isGuarded, type Actor, type Role } from '#app/platform/auth/actor.ts';
import { startSession } from '#app/platform/auth/sessions.server.ts';
import { closeDatabase } from '#app/platform/database.server.ts';
import { env } from '#app/platform/env.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSecondFactor } from '#tests/factories/second-factor.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testDatabaseUrl, testDb } from '#tests/setup/database.ts';
import { createHttpServer } from '../../server/http/server.mjs';

export const SITE = 'https://kakehashi.example';

type Module = NonNullable<ServerBuild['routes'][string]>['module'];

const modules = import.meta.glob<Module>('../../app/routes/**/*.{ts,tsx}');

/** An address of the route table. */
export interface Address {
  /** As the table writes it, with its parameters. */
  path: string;
  /** Below app/. */
  file: string;
}

interface Listed extends Address {
  id: string;
  parentId: string;
  own: string | undefined;
  index: boolean | undefined;
}

/** Every route of the table. */
function listed(entries: readonly RouteConfigEntry[], parent = { id: 'root', path: '' }): Listed[] {
  return entries.flatMap(({ file, path, index, children = [] }) => {
    const id = file.replace(/\.tsx?$/, '');
    const full = [parent.path, path].filter(Boolean).join('/');
    const here = { id, parentId: parent.id, own: path, index, file, path: `/${full}` };
    return [here, ...listed(children, { id, path: full })];
  });
}

/** Every address of the product, but the one that stands for all others. */
export const ADDRESSES: readonly Address[] = listed(table).filter(({ path }) => path !== '/*');

async function makeBuild(): Promise<ServerBuild> {
  const routes: ServerBuild['routes'] = {
    root: { id: 'root', path: '', module: root as unknown as Module },
  };
  for (const { id, parentId, own, index, file } of listed(table)) {
    const module = await modules[`../../app/${file}`]?.();
    if (!module) throw new Error(`${file} is not there.`);
    routes[id] = { id, parentId, path: own, index, module };
  }
  const assets = Object.fromEntries(
    Object.values(routes).flatMap((route) => (route ? [[route.id, assetOf(route)]] : [])),
  );
  return {
    mode: 'production',
    routes,
    entry: { module: entry as unknown as ServerBuild['entry']['module'] },
    assets: {
      entry: { module: '/assets/entry.js', imports: [] },
      routes: assets as ServerBuild['assets']['routes'],
      url: '/assets/manifest.js',
      version: 'test',
    },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: { v3_singleFetch: true, v3_lazyRouteDiscovery: true } as ServerBuild['future'],
    isSpaMode: false,
  };
}

function assetOf({
  id,
  parentId,
  path,
  index,
  module,
}: NonNullable<ServerBuild['routes'][string]>) {
  return {
    ...{ id, parentId, path, index, module: `/assets/${id}.js`, imports: [] },
    hasAction: module.action !== undefined,
    hasLoader: module.loader !== undefined,
    hasErrorBoundary: module.ErrorBoundary !== undefined,
    hasClientAction: false,
    hasClientLoader: false,
  };
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface Asked {
  method?: string;
  /** Who asks, as the cookie that `signIn` gave. */
  cookie?: string;
  /** Sent as a form of ours. */
  form?: Record<string, string>;
  body?: string;
  headers?: Record<string, string>;
  /** By a program that says of no page where it comes from. */
  fromNowhere?: boolean;
}

export interface Line {
  level: 'info' | 'warn' | 'error';
  facts: Record<string, unknown>;
  message: string;
}

/** A log whose lines a test reads: of requests, and of what is done for them. */
function keptLog(lines: Line[]) {
  const keep =
    (level: Line['level'], more: object = {}) =>
    (facts: object, message: string) =>
      void lines.push({ level, facts: { ...facts, ...more }, message });
  const logWith = (more: object) => ({
    info: keep('info', more),
    warn: keep('warn', more),
    error: keep('error', more),
  });
  return { of: (requestId: string) => logWith({ requestId }), log: logWith({}) };
}

/**
 * The product in this process, with its own HTTP server and every route, on the database of the race
 * test. What it says is kept in `lines`.
 */
export async function startProduct({ dataDir = tmpdir() } = {}) {
  giveSettings({ DATABASE_URL: testDatabaseUrl(), PUBLIC_URL: SITE, DATA_DIR: dataDir });
  env();
  const build = await makeBuild();
  const lines: Line[] = [];
  const kept = keptLog(lines);
  const quiet = {
    ...entry,
    createRequestContext: (input: Parameters<typeof entry.createRequestContext>[0]) =>
      Object.assign(entry.createRequestContext(input), { log: kept.of(input.requestId) }),
  };
  const remix = createRequestHandler(entry.mapErrors(build), 'production');
  const { server } = createHttpServer({
    entry: () => quiet as never,
    handle: entry.answerMethods(build, remix) as never,
    log: kept.log,
    serveStatic: (_request, _response, pass) => pass(),
    settings: { publicUrl: SITE, dataDir, dev: false },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  // Libraries say some things once a process, with its first page: that is no test's.
  await send(port, '/', {});
  lines.length = 0;
  return {
    lines,
    /** Asks exactly this path: nothing is made right on the way. */
    ask: (path: string, asked: Asked = {}) => send(port, path, asked),
    async stop() {
      server.closeAllConnections();
      server.close();
      await closeDatabase();
    },
  };
}

function send(port: number, path: string, asked: Asked): Promise<Answer> {
  const { cookie, form } = asked;
  const body = asked.body ?? (form ? new URLSearchParams(form).toString() : undefined);
  const method = asked.method ?? (body === undefined ? 'GET' : 'POST');
  const headers = {
    Accept: 'text/html',
    ...(method === 'GET' || asked.fromNowhere ? {} : { Origin: SITE }),
    ...(form ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
    ...(cookie ? { Cookie: cookie } : {}),
    ...(body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }),
    ...asked.headers,
  };
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Roles that are held on an organisation. */
const ON_ORGANISATIONS: readonly Role[] = ['advisor', 'supervisor'];

/**
 * A person who holds these roles today: the product's clock is the real one. Advisors and supervisors
 * hold theirs on an organisation, of their own unless one is given.
 */
export async function makeSomebody(parts: {
  roles: readonly Role[];
  organisation?: string;
}): Promise<Actor> {
  const actor = await makePerson({ roles: [] });
  const validFrom = new Date(Date.now() - 86_400_000);
  for (const role of parts.roles) {
    const scopeId = ON_ORGANISATIONS.includes(role)
      ? (parts.organisation ?? (await makeOrganisation()))
      : null;
    const scopeKind = scopeId ? ('organisation' as const) : ('platform' as const);
    const grant = { personId: actor.personId, scopeKind, scopeId, validFrom };
    await testDb()
      .insert(roleGrants)
      .values({ id: uuidv7(), role, ...grant });
  }
  if (parts.roles.some(isGuarded)) await giveSecondFactor(actor);
  return actor;
}

/** Signs a person in; the cookie as their browser would send it. */
export async function signIn({ accountId }: { accountId: string }): Promise<string> {
  const setCookie = await startSession(accountId, { cookieHeader: null, userAgent: 'Test' });
  return setCookie.split(';')[0] ?? '';
}
