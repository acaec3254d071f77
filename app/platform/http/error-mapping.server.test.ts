import { data, type ServerBuild } from '@remix-run/node';
import { expect, test, vi } from 'vitest';
import { AppError, type ErrorCode } from '../errors.ts';
import { mapErrors } from './error-mapping.server.ts';

type Action = () => Promise<unknown>;

const signedOut = { actor: () => Promise.resolve(null) };

function actionOf(action: Action, page?: () => null, context: object = signedOut): Action {
  const routes = { it: { id: 'it', module: { action, default: page } } };
  const build = mapErrors({ routes } as unknown as ServerBuild);
  const mapped = build.routes.it?.module.action as (args: object) => Promise<unknown>;
  const request = () => new Request('http://localhost/it', { method: 'POST' });
  return () => mapped({ request: request(), context });
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

const CODES: [ErrorCode, boolean][] = [
  ['forbidden', true],
  ['not-found', true],
  ['conflict', false],
];

test.each(CODES)(
  'a refusal of what is not theirs is written down with who asked: %s',
  async (code, isKept) => {
    const warn = vi.fn();
    const actor = () => Promise.resolve({ accountId: 'account-1' });
    const refuse = () => Promise.reject(new AppError(code));
    await actionOf(refuse, () => null, { actor, log: { warn } })().catch(() => undefined);
    const line = [{ event: 'refused', code, accountId: 'account-1' }, 'refused'];
    expect(warn.mock.calls).toEqual(isKept ? [line] : []);
  },
);

test('a refusal is answered when it cannot be known who asked', async () => {
  const actor = () => Promise.reject(new Error('the database is away'));
  const action = actionOf(
    () => Promise.reject(new AppError('forbidden')),
    () => null,
    { actor },
  );
  await expect(action()).rejects.toMatchObject({ data: { code: 'forbidden' } });
});
