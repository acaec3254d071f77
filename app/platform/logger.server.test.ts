import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { LOG_OPTIONS } from './logger.server.ts';

/** What the product's log prints of some facts. */
function printed(facts: object, message = 'said'): string {
  let written = '';
  const out = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  pino(LOG_OPTIONS, out).child({ requestId: 'request-1' }).info(facts, message);
  return written;
}

test('a line says when, in which process, for which request and what', () => {
  const before = Date.now();
  const line = JSON.parse(printed({ event: 'signed-in', accountId: 'a' })) as Record<
    string,
    unknown
  >;
  expect(line).toMatchObject({
    ...{ level: 30, pid: process.pid, requestId: 'request-1' },
    ...{ event: 'signed-in', accountId: 'a', msg: 'said' },
  });
  expect(line.time).toBeGreaterThanOrEqual(before);
});

test.each(['\n{"level":30,"msg":"forged"}', '\r\n', '\u2028\u0000\u001b[2J', '"},{"a":"'])(
  'whatever is written in it, a line stays one line: %j',
  (hostile) => {
    const text = printed({ path: hostile, nested: { name: hostile } }, `said ${hostile}`);
    expect(text.trimEnd().split(/[\n\r]/)).toHaveLength(1);
    expect(text.trimEnd()).not.toMatch(/[\u0000-\u001f]/);
    expect(JSON.parse(text)).toMatchObject({ path: hostile, nested: { name: hostile } });
  },
);

test('secrets and addresses stay out, also one level down', () => {
  const secrets = {
    password: 's3cret',
    token: 's3cret',
    cookie: 's3cret',
    authorization: 's3cret',
  };
  const below = { password: 's3cret', token: 's3cret', email: 'robin@test.example' };
  const text = printed({ ...secrets, form: below });
  expect(text).not.toMatch(/s3cret|robin/);
  expect(text.match(/\[redacted\]/g)).toHaveLength(7);
});
