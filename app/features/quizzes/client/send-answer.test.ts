import { expect, it, vi } from 'vitest';
import { sendAnswer } from './send-answer.ts';

const ANSWER = {
  ...{ questionId: 'q1', sequence: 2, clientId: 'c1', answer: { text: 'はな' } },
  clientAt: '2031-07-01T09:00:00.000+09:00',
};
const RECEIPT = {
  questionId: 'q1',
  sequence: 2,
  receivedAt: '2031-07-01T00:00:00Z',
  ...{ endsAt: null, submitAt: null },
  feedback: null,
};

function answers(reply: () => Response) {
  const fetched = vi.fn((_address: string, _init?: RequestInit) =>
    Promise.resolve().then(() => reply()),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const json = (status: number, body: unknown) => () => Response.json(body, { status });
const empty = (status: number) => () => new Response(null, { status });

function brokenOff(): Response {
  const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('no line')) });
  return new Response(body, { status: 201 });
}

it('posts the answer to its attempt and hands on the receipt', async () => {
  const fetched = answers(json(201, RECEIPT));
  expect(await sendAnswer('a1', ANSWER)).toEqual({ kind: 'stored', receipt: RECEIPT });
  const [address, init] = fetched.mock.calls[0] ?? [];
  expect(address).toBe('/api/attempts/a1/answers');
  expect(JSON.parse(String(init?.body))).toEqual(ANSWER);
});

it.each([
  ['is lost', () => Promise.reject(new TypeError('no line'))],
  ['breaks off after it began', () => Promise.resolve(brokenOff())],
  ['is a page of somebody between', () => Promise.resolve(new Response('<html>Pay first</html>'))],
])('a reply that %s leaves the answer to be sent again', async (_, fetched) => {
  vi.stubGlobal('fetch', fetched);
  expect(await sendAnswer('a1', ANSWER)).toEqual({ kind: 'offline' });
});

it.each([
  [401, empty(401), { kind: 'signed-out' }],
  [404, empty(404), { kind: 'refused' }],
  [409, json(409, { reason: 'closed' }), { kind: 'closed' }],
  [
    409,
    json(409, { reason: 'sequence-taken', highest: 7 }),
    { kind: 'sequence-taken', highest: 7 },
  ],
  [413, empty(413), { kind: 'refused' }],
  [422, json(422, { reason: 'malformed-answer' }), { kind: 'refused' }],
  [429, empty(429), { kind: 'offline' }],
  [503, empty(503), { kind: 'offline' }],
])('a reply of %i is understood', async (_, reply, outcome) => {
  answers(reply);
  expect(await sendAnswer('a1', ANSWER)).toEqual(outcome);
});
