import { describe, expect, it } from 'vitest';
import { imageSize } from './image-size.ts';

const bytes = (...all: (number | string)[]) =>
  new Uint8Array(all.flatMap((each) => (typeof each === 'string' ? [...Buffer.from(each)] : each)));
const USUAL = { width: 320, height: 240 };

describe('the size of a picture', () => {
  it('is what its header says', () => {
    const png = bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13, 'IHDR', 0, 0, 1, 2, 0, 0, 0, 9);
    expect(imageSize(png, 'image/png')).toEqual({ width: 258, height: 9 });
    const gif = bytes('GIF89a', 5, 1, 7, 0);
    expect(imageSize(gif, 'image/gif')).toEqual({ width: 261, height: 7 });
    const frame = [0xff, 0xc0, 0, 17, 8, 0, 30, 1, 0, 3, 0, 0, 0];
    const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...frame);
    expect(imageSize(jpeg, 'image/jpeg')).toEqual({ width: 256, height: 30 });
    const webp = bytes(
      'RIFF',
      0,
      0,
      0,
      0,
      'WEBPVP8X',
      ...Array<number>(8).fill(0),
      9,
      0,
      0,
      4,
      0,
      0,
    );
    expect(imageSize(webp, 'image/webp')).toEqual({ width: 10, height: 5 });
  });

  it('of a drawing is its width and height, or its box', () => {
    const svg = (text: string) => imageSize(bytes(text), 'image/svg+xml');
    expect(svg('<svg width="40px" height="20" viewBox="0 0 1 1">')).toEqual({
      width: 40,
      height: 20,
    });
    expect(svg('<svg viewBox="0 0 64.4 32">')).toEqual({ width: 64, height: 32 });
    expect(svg('<svg width="100%" height="100%">')).toEqual(USUAL);
  });

  it('is a usual one where it cannot be read or cannot be meant', () => {
    expect(imageSize(bytes('GIF89a', 0, 0, 0, 0), 'image/gif')).toEqual(USUAL);
    expect(imageSize(bytes('GIF89a', 0xff, 0xff, 1, 0), 'image/gif')).toEqual(USUAL);
    for (const type of [
      'image/png',
      'image/gif',
      'image/jpeg',
      'image/webp',
      'image/svg+xml',
      'x',
    ]) {
      expect(imageSize(bytes(), type)).toEqual(USUAL);
      expect(imageSize(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0), type)).toEqual(
        USUAL,
      );
    }
  });
});
