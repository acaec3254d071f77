import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node';
import { expect, test } from 'vitest';
import { mapErrors } from './error-mapping.server.ts';
import { answerMethods } from './methods.server.ts';

type Module = Record<string, unknown>;

const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';

const answer = ({ request }: { request: Request }) => new Response(`${request.method} taken`);

const MODULES: Record<string, Module> = {
  form: { action: answer },
  session: {
    action: async ({ request }: { request: Request }) => {
      const form = await request.formData();
      return new Response(`${request.method} ${String(form.get('name'))}`);
    },
    handle: { methods: ['DELETE'] },
  },
  both: { loader: answer, action: answer, handle: { methods: ['POST', 'DELETE'] } },
  read: { loader: answer },
  '*': { loader: () => new Response(null, { status: 404 }), action: answer },
};

/** A product of addresses without pages, which Remix serves by itself. */
function product() {
  const routes = Object.fromEntries(
    Object.entries(MODULES).map(([path, module]) => [path, { id: path, path, module }]),
  );
  const entry = { module: { default: () => new Response(), handleError: () => undefined } };
  const build = {
    routes,
    entry,
    future: { v3_singleFetch: true },
    assets: { routes: {} },
  } as unknown as ServerBuild;
  return answerMethods(build, createRequestHandler(mapErrors(build), 'production'));
}

const signedOut = { actor: () => Promise.resolve(null) } as unknown as AppLoadContext;

function ask(method: string, path: string, [body, type = FORM]: [string?, string?] = []) {
  const headers = new Headers(body === undefined ? {} : { 'Content-Type': type });
  const request = new Request(`http://localhost${path}`, { method, headers, body });
  return product()(request, signedOut);
}

test('the hidden field of a form stands for DELETE, and the other fields arrive', async () => {
  const response = await ask('POST', '/session', ['_method=DELETE&name=%E6%9E%B6']);
  expect(await response.text()).toBe('DELETE 架');
  expect(await (await ask('DELETE', '/session', ['name=x'])).text()).toBe('DELETE x');
});

test.each([
  ['no other method than DELETE', '_method=PUT', FORM],
  ['nothing in a text', '_method=DELETE', 'text/plain'],
  ['nothing in JSON', '{"_method":"DELETE"}', 'application/json'],
])('the hidden field means %s', async (_, body, type) => {
  expect(await (await ask('POST', '/both', [body, type])).text()).toBe('POST taken');
});

test.each([
  ['GET', '/form', 'POST'],
  ['PUT', '/form', 'POST'],
  ['DELETE', '/form', 'POST'],
  ['OPTIONS', '/form', 'POST'],
  ['POST', '/session', 'DELETE'],
  ['HEAD', '/session', 'DELETE'],
  ['PATCH', '/both', 'GET, HEAD, POST, DELETE'],
  ['POST', '/read', 'GET, HEAD'],
  ['PROPFIND', '/read', 'GET, HEAD'],
  ['POST', '/read.data', 'GET, HEAD'],
])('%s %s is refused, with what the address takes: %s', async (method, path, allowed) => {
  const response = await ask(method, path);
  expect([response.status, response.headers.get('Allow')]).toEqual([405, allowed]);
});

test('a form that means DELETE is refused where nothing can be undone', async () => {
  const response = await ask('POST', '/form', ['_method=DELETE']);
  expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST']);
});

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
  'an unknown address is not found by %s',
  async (method) => {
    const response = await ask(method, '/nothing/here');
    expect([response.status, response.headers.get('Allow')]).toEqual([404, null]);
  },
);
