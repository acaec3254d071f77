import { data, type ServerBuild } from '@remix-run/node';
import { expect, test } from 'vitest';
import { AppError } from '../errors.ts';
import { mapErrors } from './error-mapping.server.ts';

type Action = () => Promise<unknown>;

function actionOf(action: Action, page?: () => null): Action {
  const routes = { it: { id: 'it', module: { action, default: page } } };
  const build = mapErrors({ routes } as unknown as ServerBuild);
  const mapped = build.routes.it?.module.action as (args: { request: Request }) => Promise<unknown>;
  return () => mapped({ request: new Request('http://localhost/it', { method: 'POST' }) });
}

test('a route without a page answers with the status and body it gave', async () => {
  const action = actionOf(() => Promise.resolve(data({ sequence: 3 }, { status: 201 })));
  const response = (await action()) as Response;
  expect(response.status).toBe(201);
  expect(await response.json()).toEqual({ sequence: 3 });
});

test('a refusal of a route without a page says its code to programs', async () => {
  const action = actionOf(() => Promise.reject(new AppError('not-signed-in')));
  const response = (await action().catch((thrown: unknown) => thrown)) as Response;
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ code: 'not-signed-in' });
});

test('a refusal of a page stays data for its error page', async () => {
  const page = () => null;
  const action = actionOf(() => Promise.reject(new AppError('not-found')), page);
  await expect(action()).rejects.toMatchObject({ data: { code: 'not-found' } });
});
