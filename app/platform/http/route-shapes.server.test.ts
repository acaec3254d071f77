import { matchRoutes } from '@remix-run/react';
import type { ServerBuild } from '@remix-run/node';
import { expect, test } from 'vitest';
import table from '#app/routes.ts';
import { byShape } from './route-shapes.server.ts';

interface Entry {
  id: string;
  path?: string;
  index?: boolean;
  parentId?: string;
}

/** The product's own table as a build holds it, below the root and a frame without a path. */
function routesOfProduct(): Entry[] {
  const walk = (list: typeof table, parentId: string): Entry[] =>
    list.flatMap(({ file, path, index, children = [] }) => [
      { id: file, parentId, ...(index ? { index } : { path }) },
      ...walk(children, file),
    ]);
  return [{ id: 'root', path: '' }, { id: 'frame', parentId: 'root' }, ...walk(table, 'frame')];
}

type Tree = { id: string; path: string; index?: boolean; children?: Tree[] };

function treeOf(routes: Entry[], parentId?: string): Tree[] {
  return routes
    .filter((route) => route.parentId === parentId)
    .map(({ id, path = '', index }) =>
      index ? { id, path, index } : { id, path, children: treeOf(routes, id) },
    );
}

const matched = (routes: Entry[], path: string) =>
  matchRoutes(treeOf(routes) as never, path)?.map(({ route, params }) => [route.id, params]) ??
  null;

const all = routesOfProduct();
const asBuild = (routes: Entry[]) =>
  ({
    routes: Object.fromEntries(routes.map((route) => [route.id, route])),
  }) as unknown as ServerBuild;

/** What the handler that answers an address knows. */
async function tableFor(address: string): Promise<Entry[]> {
  const handle = byShape(asBuild(all), ({ routes }) => {
    const own = Object.values(routes) as Entry[];
    return () => Promise.resolve(Response.json(own));
  });
  const response = await handle(new Request(`http://localhost${address}`));
  return (await response.json()) as Entry[];
}

const EXAMPLES = [
  ...['/', '/learn', '/learn/', '/LEARN/some-course', '/learn/some-course/words', '/courses/x'],
  ...['/learn/some-course/item/attempt', '/api/attempts/1/answers', '/verify/CODE/revocation'],
  ...['/no-such-page', '/no/such/page', '/learn/a/b/c/d/e', '/%6Cearn', '//learn', '/learn//x'],
  ...['/learn/some-course/item/%61ttempt', '/learn/some-course/item/ATTEMPT', '/learn/x/y/z'],
];

test.each(EXAMPLES)('the routes kept for %s match as the whole table does', async (path) => {
  expect(matched(await tableFor(path), path)).toEqual(matched(all, path));
});

test('an address is matched among those of its shape', async () => {
  const ids = (await tableFor('/account/password')).map(({ id }) => id);
  expect(ids).toContain('routes/account/password.tsx');
  expect(ids).not.toContain('routes/account/settings.tsx');
  expect(ids.filter((id) => id.startsWith('routes/learn/'))).toEqual([]);
});

test('an address whose last segment routes name is matched among those that end so', async () => {
  const ids = (await tableFor('/learn/some-course/item/attempt')).map(({ id }) => id);
  expect(ids).toContain('routes/learn/attempt.tsx');
  expect(ids).not.toContain('routes/learn/result.tsx');
});

test('data of a page is found where the page is', async () => {
  expect(await tableFor('/learn.data')).toEqual(await tableFor('/learn'));
  expect(await tableFor('/_root.data')).toEqual(await tableFor('/'));
});

test('addresses of Remix itself are answered from the whole table', async () => {
  expect(await tableFor('/__manifest?p=/learn')).toEqual(all);
});
