import { PassThrough } from 'node:stream';
import { beforeEach, expect, test, vi } from 'vitest';
import { cspReports } from './csp-report.mjs';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

function makeLog() {
  const lines = [];
  const log = { warn: (facts, message) => void lines.push({ ...facts, message }) };
  return { lines, take: cspReports(/** @type {any} */ (log)) };
}

/** Sends a report as a browser does; the status of the answer. */
async function send(take, body) {
  const req = Object.assign(new PassThrough(), { headers: {}, method: 'POST' });
  req.end(body);
  let status = 0;
  const res = { writeHead: (code) => ((status = code), res), end: () => res, setHeader: () => res };
  await take(req, res, 'request-1');
  return status;
}

const report = (parts) => JSON.stringify({ 'csp-report': parts });

test('a report is one line: what was blocked and where, without queries and secrets', async () => {
  const { lines, take } = makeLog();
  const status = await send(
    take,
    report({
      'effective-directive': 'script-src-elem',
      'blocked-uri': 'https://evil.example/a.js?token=secret',
      'source-file': 'https://kakehashi.example/password-reset/s3cr3t?lang=ja',
      'line-number': 12,
      'document-uri': 'https://kakehashi.example/learn?name=ana',
    }),
  );
  expect(status).toBe(204);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    requestId: 'request-1',
    directive: 'script-src-elem',
    line: 12,
  });
  expect(JSON.stringify(lines)).not.toMatch(/secret|s3cr3t|ana|token/);
});

test.each(['', 'no JSON', '[]', 'null', '{"csp-report":null}', '[{"body":{}}]'])(
  'a report that says nothing (%s) is answered alike',
  async (body) => {
    const { lines, take } = makeLog();
    expect(await send(take, body)).toBe(204);
    expect(lines).toHaveLength(1);
  },
);

test('sixty a minute are written and no more, so that nobody fills the disk', async () => {
  const { lines, take } = makeLog();
  for (let sent = 0; sent < 70; sent += 1) expect(await send(take, report({}))).toBe(204);
  expect(lines).toHaveLength(60);
  vi.setSystemTime(Date.now() + 60_000);
  await send(take, report({}));
  expect(lines).toHaveLength(61);
});

test('a report of any length is cut short in the log, and a huge one is refused', async () => {
  const { lines, take } = makeLog();
  await send(take, report({ 'blocked-uri': 'x'.repeat(10_000) }));
  expect(JSON.stringify(lines).length).toBeLessThan(1_000);
  expect(await send(take, 'x'.repeat(20_000))).toBe(413);
  expect(lines).toHaveLength(1);
});
