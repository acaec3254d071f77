import { DrizzleQueryError } from 'drizzle-orm/errors';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { failureCode, loggedError } from './logged-error.server.ts';
import { LOG_OPTIONS } from './logger.server.ts';

/** Everything below is about this person, who must not be found in the log. */
const PERSONAL = /robin|example\.org|passphrase|Chicago/i;

class PostgresError extends Error {
  override name = 'PostgresError';
  constructor(message: string, facts: Record<string, unknown>) {
    super(message);
    Object.assign(this, facts);
  }
}

const refused = new PostgresError('duplicate key value violates unique constraint "accounts_key"', {
  ...{ code: '23505', severity: 'ERROR', table_name: 'accounts', constraint_name: 'accounts_key' },
  detail: 'Key (email)=(robin@example.org) already exists.',
  query: 'insert into accounts values ($1)',
  parameters: ['robin@example.org'],
  args: ['robin@example.org'],
});
const query = 'insert into accounts (email, secret) values ($1, $2)';
const failedQuery = (cause: Error) =>
  new DrizzleQueryError(query, ['robin@example.org', 'my passphrase'], cause);

/** The line that the product's own log would print. */
function lineOf(error: unknown, key = 'err'): string {
  let written = '';
  const out = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  const log = pino(LOG_OPTIONS, out).child({ requestId: 'request-1' });
  if (key === 'err') log.error({ err: error }, 'request failed');
  else log.error(error);
  return written;
}

describe('of a statement that failed', () => {
  test('the log keeps what the database said, never the values', () => {
    for (const key of ['err', 'alone']) {
      const line = lineOf(failedQuery(refused), key);
      expect(line).not.toMatch(PERSONAL);
      expect(line).not.toContain('insert into');
      expect(JSON.parse(line)).toMatchObject({
        requestId: 'request-1',
        err: {
          type: 'PostgresError',
          code: '23505',
          table: 'accounts',
          constraint: 'accounts_key',
        },
      });
    }
  });

  test('the place in our code stays', () => {
    const { stack } = loggedError(failedQuery(refused));
    expect(stack).toContain('logged-error.server.test.ts');
    expect(stack).not.toMatch(PERSONAL);
  });

  test('also where it is the cause of something else, or one of several', () => {
    const outer = new Error('course could not be saved', { cause: failedQuery(refused) });
    expect(lineOf(outer)).not.toMatch(PERSONAL);
    expect(loggedError(outer).cause).toMatchObject({ code: '23505' });
    expect(lineOf(new AggregateError([failedQuery(refused)], 'both failed'))).not.toMatch(PERSONAL);
  });

  test.each([
    ['22P02', 'invalid input syntax for type uuid: "Robin of "Chicago""'],
    ['22003', 'value "Robin" is out of range for type integer'],
    ['22001', 'value too long for type character varying(200)'],
  ])('what PostgreSQL quotes is left out (%s)', (code, message) => {
    const { message: kept } = loggedError(failedQuery(new PostgresError(message, { code })));
    expect(kept).not.toMatch(PERSONAL);
    expect(kept).toMatch(/^(invalid input syntax|value)/);
  });
});

test('a mail server may repeat an address, the log does not', () => {
  const error = Object.assign(
    new Error('Can’t send mail: 550 5.1.1 <robin@example.org>: Recipient address rejected'),
    { ...{ code: 'EENVELOPE', responseCode: 550, rejected: ['robin@example.org'] } },
  );
  expect(lineOf(error)).not.toMatch(PERSONAL);
  expect(loggedError(error)).toMatchObject({ code: 'EENVELOPE', responseCode: 550 });
});

test('nor what a parser quotes, nor the contents of what is no error', () => {
  const parse = () => JSON.parse('robin@example.org') as unknown;
  let fault: unknown;
  try {
    parse();
  } catch (error) {
    fault = error;
  }
  expect(lineOf(fault)).not.toMatch(PERSONAL);
  expect(lineOf({ status: 500, data: { name: 'Robin' } })).not.toMatch(PERSONAL);
  expect(lineOf('Robin said')).not.toMatch(PERSONAL);
});

test('an ordinary fault is still told in full', () => {
  const err = loggedError(new TypeError('x is not a function'));
  expect(err).toMatchObject({ type: 'TypeError', message: 'x is not a function' });
  expect(err.stack).toMatch(/^TypeError: x is not a function\n\s+at /);
});

test('a failure in a few words is its class and code', () => {
  expect(failureCode(failedQuery(refused))).toBe('PostgresError 23505');
  expect(failureCode(new Error('no mail to robin@example.org'))).toBe('Error');
  expect(failureCode(Object.assign(new Error('x'), { code: 'ECONNECTION' }))).toBe(
    'Error ECONNECTION',
  );
  expect(failureCode('Robin')).toBe('unknown');
});
