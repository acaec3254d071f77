import { afterAll, beforeAll, expect, it } from 'vitest';
import { deviceMarkOf } from '#app/platform/tokens.server.ts';
import {
  joinWorkbook,
  makeWriter,
  readPiece,
  STRENGTHS,
  type Writer,
} from '#tests/factories/workbooks.ts';
import { signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const markOf = ({ ctx }: Writer) => deviceMarkOf(ctx.actor.accountId);

async function send(writer: Writer, parts: Record<string, unknown>) {
  const { courseSlug } = writer;
  const body = { courseSlug, key: STRENGTHS, text: 'I plan events.', version: '', ...parts };
  return product.ask('/api/workbook-entries', {
    cookie: await signIn(writer.ctx.actor),
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });
}

it('a piece is saved for the account that wrote it', async () => {
  const writer = await makeWriter();
  const { status } = await send(writer, { mark: markOf(writer) });
  expect([status, await readPiece(writer, STRENGTHS)]).toEqual([200, 'I plan events.']);
});

it('what another account wrote on the device never becomes that of who signs in next', async () => {
  const first = await makeWriter();
  const next = await joinWorkbook(first);
  expect((await send(next, { mark: markOf(first) })).status).toBe(403);
  expect((await send(next, {})).status).toBe(422);
  expect(await readPiece(next, STRENGTHS)).toBe('');
});

it.each([
  ['a version that is no time', { version: '+275760-09-13T00:00:00.000Z' }, 400],
  ['a character that is none', { text: 'a\u0000b' }, 400],
  ['a text that is a number', { text: 5 }, 422],
  ['a piece that is not there', { key: 's1-nothing' }, 404],
])('%s is refused, and nothing is saved', async (_, parts, expected) => {
  const writer = await makeWriter();
  const { status } = await send(writer, { mark: markOf(writer), ...parts });
  expect([status, await readPiece(writer, STRENGTHS)]).toEqual([expected, '']);
});
