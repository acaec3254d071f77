import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compress, isCompressible } from './compress.mjs';

const TEXT = Buffer.from('あいうえお '.repeat(200));

describe('a long text', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.0, gzip;q=0.001', 'gzip'],
    ['deflate, zstd', undefined],
    ['br;q=0,gzip;q=0', undefined],
    ['', undefined],
    [undefined, undefined],
  ])(
    'for a browser that takes %s is sent as %s, and is the same when read',
    async (accepted, expected) => {
      const { body, encoding } = await compress(TEXT, accepted);
      expect(encoding).toBe(expected);
      const read = { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? ''];
      expect((read ? read(body) : body).equals(TEXT)).toBe(true);
      if (encoding) expect(body.length).toBeLessThan(TEXT.length / 4);
    },
  );
});

test('a short text is sent as it is', async () => {
  const short = Buffer.from('short');
  expect(await compress(short, 'br, gzip')).toEqual({ body: short });
});

test.each([
  ['text/html; charset=utf-8', true],
  ['application/json', true],
  ['image/svg+xml', true],
  ['text/event-stream', false],
  ['audio/mpeg', false],
  ['application/pdf', false],
  [undefined, false],
])('%s is compressed: %s', (type, expected) => {
  expect(isCompressible(type)).toBe(expected);
});
