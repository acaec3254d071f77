import { expect, test } from 'vitest';
import { clientAddressFinder } from './client-address.mjs';

/** @returns {any} */
const request = (remoteAddress, forwarded) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
});

test('without a trusted proxy nobody can say they are somebody else', () => {
  const find = clientAddressFinder(undefined);
  expect(find(request('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
  expect(find(request('127.0.0.1', '198.51.100.1'))).toBe('127.0.0.1');
});

test('a trusted proxy is believed about who it speaks for', () => {
  const find = clientAddressFinder('10.0.0.0/8, 192.0.2.1');
  expect(find(request('10.1.2.3', '198.51.100.1'))).toBe('198.51.100.1');
  expect(find(request('::ffff:10.1.2.3', '198.51.100.1'))).toBe('198.51.100.1');
  expect(find(request('10.1.2.3'))).toBe('10.1.2.3');
});

test('of several hops only the last one outside our proxies counts', () => {
  const find = clientAddressFinder('10.0.0.0/8, 192.0.2.1');
  expect(find(request('10.1.2.3', '6.6.6.6, 198.51.100.1, 192.0.2.1'))).toBe('198.51.100.1');
});

test('what is no address is passed over', () => {
  const find = clientAddressFinder('loopback');
  expect(find(request('::1', 'unknown, <script>'))).toBe('::1');
});
