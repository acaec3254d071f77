import { expect, test } from 'vitest';
import { addressNotice } from './address-notice.ts';

test.each(['http://learn.example', 'http://192.168.1.20:3000', 'http://localhost.example'])(
  'the operator of %s is told that it is not safe for real people',
  (publicUrl) => {
    expect(addressNotice({ publicUrl, demo: false })).toEqual([
      expect.stringMatching(/^PUBLIC_URL: .* is not https/),
    ]);
    expect(addressNotice({ publicUrl, demo: true })).toEqual([]);
  },
);

test.each([
  'https://learn.example',
  'http://localhost:3000',
  'http://127.0.0.1',
  'http://[::1]:80',
])('nothing is said of %s', (publicUrl) =>
  expect(addressNotice({ publicUrl, demo: false })).toEqual([]),
);
