import { describe, expect, test } from 'vitest';

import { parseCaptions, readTime } from './captions.ts';

const cue = (id: string, times: string, text = 'Words.') => `${id}\n${times}\n${text}\n`;
const file = (...cues: string[]) => `WEBVTT\n\n${cues.join('\n')}`;
const GOOD = file(
  cue('l1', '00:00.000 --> 00:01.500'),
  cue('l2', '00:01.500 --> 00:00:03.000', 'Two\nlines.'),
);

/** Line and code of every fault. */
const faultsOf = (text: string) =>
  parseCaptions('c.vtt', text).faults.map(({ line, code }) => `${line} ${code}`);

describe('captions', () => {
  test('are cues with ids, times with or without hours, and one or two lines of text', () => {
    expect(parseCaptions('c.vtt', GOOD)).toEqual({
      faults: [],
      cues: [
        { id: 'l1', fromMs: 0, toMs: 1500, text: 'Words.', line: 3 },
        { id: 'l2', fromMs: 1500, toMs: 3000, text: 'Two\nlines.', line: 7 },
      ],
    });
    expect(readTime('01:02:03.004')).toBe(3_723_004);
    expect(readTime('100:00:00.000')).toBe(360_000_000);
  });

  test('may begin with a mark of byte order and end their lines as Windows does', () => {
    const { cues, faults } = parseCaptions('c.vtt', `\ufeff${GOOD.replaceAll('\n', '\r\n')}`);
    expect(faults).toEqual([]);
    expect(cues.map(({ text }) => text)).toEqual(['Words.', 'Two\nlines.']);
  });

  test.each([
    ['nothing at all', ''],
    ['no header', GOOD.slice('WEBVTT\n\n'.length)],
    ['words beside the header', GOOD.replace('WEBVTT', 'WEBVTT - by hand')],
    ['a header with settings', GOOD.replace('WEBVTT', 'WEBVTT\nRegion: id=1')],
    ['a header without its empty line', GOOD.replace('WEBVTT\n\n', 'WEBVTT\n')],
  ])('with %s are refused at their first line', (_what, text) => {
    expect(faultsOf(text)).toContain('1 caption-syntax');
  });

  test.each([
    ['00:01 --> 00:02'],
    ['00:00.000 -> 00:01.000'],
    ['00:00,000 --> 00:01,000'],
    ['00:00.0 --> 00:01.0'],
    ['00:61.000 --> 01:00.000'],
    ['-00:01.000 --> 00:01.000'],
    ['1:00.000 --> 2:00.000'],
    ['00:00.000 --> 00:01.000 align:start'],
    ['00:02.000 --> 00:01.000'],
    ['00:01.000 --> 00:01.000'],
    ['NaN --> Infinity'],
  ])('with the times %s are refused at their line', (times) => {
    expect(faultsOf(file(cue('l1', times)))).toEqual(['4 caption-time']);
  });

  test.each([
    '<b>Words</b>',
    '<v Ann>Words',
    '<script>alert(1)</script>',
    '<00:01.000>Words',
    'A &amp; B',
    'A &#60; B',
    'a > b',
  ])('with the markup %s are refused at their line', (text) => {
    expect(faultsOf(file(cue('l1', '00:00.000 --> 00:01.000', `Words\n${text}`)))).toEqual([
      '6 caption-markup',
    ]);
  });

  test('that overlap, or go back in time, are refused', () => {
    const text = file(
      cue('l1', '00:05.000 --> 00:06.000'),
      cue('l2', '00:05.999 --> 00:07.000'),
      cue('l3', '00:01.000 --> 00:02.000'),
    );
    expect(faultsOf(text)).toEqual(['8 caption-time', '12 caption-time']);
  });

  test('without a text, with three lines, or without an id are refused', () => {
    const times = '00:00.000 --> 00:01.000';
    expect(faultsOf(`WEBVTT\n\nl1\n${times}\n`)).toEqual(['5 caption-syntax']);
    expect(faultsOf(file(cue('l1', times, 'a\nb\nc')))).toEqual(['5 caption-syntax']);
    expect(faultsOf(`WEBVTT\n\n${times}\nWords\n`)).toEqual(['3 caption-syntax']);
    expect(faultsOf(file(cue('L 1', times)))).toEqual(['3 caption-syntax']);
    expect(faultsOf('WEBVTT\n\nNOTE a remark\n')).toEqual(['3 caption-syntax']);
    expect(faultsOf('WEBVTT\n\nSTYLE\n::cue { color: red }\n')).toEqual(['3 caption-syntax']);
  });

  test('of any length are read in a moment', () => {
    const many = Array.from({ length: 5000 }, (_, n) => {
      const at = `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
      return cue(`l${n}`, `${at}.000 --> ${at}.900`, '<'.repeat(200));
    });
    const before = performance.now();
    expect(faultsOf(file(...many)).length).toBeGreaterThan(5000 - 1);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
