import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IMPORT_LIMITS } from '../importer.ts';
import { Losses } from '../losses.ts';
import { bytesOfBase64 } from './base64.ts';
import { MediaShelf } from './media-shelf.server.ts';
import { mediaName, mediaTypeOf } from './media-type.ts';
import { QuestionMedia } from './question-media.ts';

const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const png = (rest = '') => latin(`\x89PNG\r\n\x1a\n${rest}`);

describe('what bytes are', () => {
  test.each([
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['RIFF\0\0\0\0WAVEfmt ', 'audio/wav'],
    ['OggS\0', 'audio/ogg'],
    ['ID3\x04', 'audio/mpeg'],
    ['\xff\xfb\x90\x64', 'audio/mpeg'],
    ['\0\0\0\x20ftypM4A ', 'audio/mp4'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ['<?xml version="1.0"?>\n<!-- made by hand -->\n<svg>', 'image/svg+xml'],
    ['<html><svg></svg></html>', null],
    ['%PDF-1.7', null],
    ['MZ', null],
    ['', null],
  ])('%o is %s', (bytes, type) => {
    expect(mediaTypeOf(latin(bytes))).toBe(type);
  });

  test.each([
    ['../../etc/passwd.png', 'image/png', 'passwd.png'],
    ['C:\\pictures\\cat.JPG', 'image/jpeg', 'cat.jpg'],
    ['my cat (1).php', 'image/gif', 'my-cat-1.gif'],
    ['写真.png', 'image/png', '写真.png'],
    ['....', 'audio/ogg', 'file.ogg'],
  ] as const)('the name %s', (name, type, expected) => {
    expect(mediaName(name, type)).toBe(expected);
  });

  test('a name has no folder and one ending, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(mediaName(name, 'image/png')).toMatch(/^[\p{L}\p{N}_-]{1,160}\.png$/u);
      }),
    );
  });
});

test('a picture of some megabytes is read, also when it is written into a text', () => {
  const bytes = Buffer.alloc(4_900_000, 7);
  const base64 = bytes.toString('base64');
  expect(bytesOfBase64(base64)).toHaveLength(bytes.byteLength);
  const media = new QuestionMedia(new MediaShelf(), new Losses(null));
  const held = media.hold(
    `before data:image/png;base64,${base64}" data:audio/mpeg;base64,AAAA) after`,
  );
  expect(held).toBe('before held:0" held:1) after');
});

test('base64 is read as it was written, with line ends or without padding', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
      const written = Buffer.from(bytes).toString('base64');
      const lines = written.replaceAll(/(.{20})/gu, '$1\r\n');
      for (const text of [written, lines, written.replaceAll('=', '')]) {
        expect([...(bytesOfBase64(text) ?? [])]).toEqual([...bytes]);
      }
    }),
  );
});

describe('the shelf of a file', () => {
  test('one name is one file: others of that name are numbered, the same is kept once', () => {
    const shelf = new MediaShelf();
    const files = ['a', 'b', 'a', 'c'].map((rest) => shelf.put('cat.png', png(rest)));
    const names = files.map((each) => each.ok && each.file);
    expect(names).toEqual(['cat.png', 'cat-2.png', 'cat.png', 'cat-3.png']);
    shelf.use(new Set(['cat-2.png', 'dog.png']));
    expect(shelf.list.map(({ file }) => file)).toEqual(['cat-2.png']);
  });

  test('is bounded in number', () => {
    const shelf = new MediaShelf();
    for (let index = 0; index < IMPORT_LIMITS.media; index += 1) shelf.put('a', png(String(index)));
    expect(() => shelf.put('a', png('more'))).toThrow('too-many-media');
  });
});

describe('what a question names', () => {
  const media = (brought: { name: string; bytes: Uint8Array | null }[] = []) => {
    const losses = new Losses(null);
    const own = new QuestionMedia(new MediaShelf(), losses, brought);
    return { own, codes: () => losses.list.map(({ code }) => code) };
  };

  test('a recording is heard, a picture is seen, and neither takes the place of the other', () => {
    const { own, codes } = media([
      { name: 'a b.mp3', bytes: latin('ID3') },
      { name: 'c.png', bytes: png() },
    ]);
    expect(own.sound('https://example.org/a.mp3')).toBe(false);
    expect(own.sound('@@PLUGINFILE@@/a%20b.mp3?forcedownload=1')).toBe(true);
    expect(own.picture('@@PLUGINFILE@@/c.png')).toBe('c.png');
    expect(own.audio).toEqual({ audio: { file: 'a-b.mp3' } });
    expect(codes()).toEqual([]);
    expect(own.picture('@@PLUGINFILE@@/a%20b.mp3')).toBeNull();
    expect(own.sound('@@PLUGINFILE@@/c.png')).toBe(true);
    expect(codes()).toEqual(['file-refused', 'file-refused']);
  });

  test('an address with broken escapes is only a name', () => {
    const { own, codes } = media();
    expect(own.picture('@@PLUGINFILE@@/%E0%A4%A.png')).toBeNull();
    expect(codes()).toEqual(['file-missing']);
  });

  test('files written into a text are held out of it', () => {
    const { own } = media();
    const data = `data:image/png;base64,${Buffer.from(png()).toString('base64')}`;
    const text = own.hold(`<img src="${data}"> <img src='${data}'>`);
    expect(text).toBe('<img src="held:0"> <img src=\'held:1\'>');
    expect([own.picture('held:0'), own.picture('held:1')]).toEqual(['picture.png', 'picture.png']);
    expect(own.picture('held:2')).toBeNull();
  });
});
