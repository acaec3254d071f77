import { describe, expect, test } from 'vitest';

import { parseCaptions } from '#app/features/content/compiler/captions.ts';
import { parseJp } from '#app/features/content/compiler/japanese/ruby.ts';

import { parseReading } from '../audio/reading.ts';
import { mix } from './mix.ts';
import { slideSvg } from './slide-svg.ts';
import { saysAs } from './sounds.ts';
import { feedsOf } from './speak.ts';
import { timesOf } from './times.ts';
import { captionLines, writeCaptions } from './vtt.ts';
import { textWidth, wrap, wrapEvenly } from './wrap.ts';

describe('lines of a slide', () => {
  test('break between words in English, and nowhere inside one', () => {
    expect(wrap('July and August: no lessons, but work', 9.5)).toEqual([
      'July and August:',
      'no lessons, but',
      'work',
    ]);
    expect(wrapEvenly('July and August: no lessons, but work', 19).at(-1)).not.toBe('work');
  });

  test('break anywhere in Japanese but before a closing mark, a small letter or after an opening one', () => {
    const lines = wrap('教職員の異動は、「4月1日」です。', 7);
    expect(lines.join('')).toBe('教職員の異動は、「4月1日」です。');
    for (const line of lines) {
      expect(line).not.toMatch(/^[、。」ょっ]/u);
      expect(line).not.toMatch(/「$/u);
    }
  });

  test('fit the slide in every size that titles and points may have', () => {
    const long = { en: 'W'.repeat(12) + ' mmmm'.repeat(9), ja: '漢'.repeat(60) };
    for (const voice of ['en', 'ja'] as const) {
      const point = { en: long.en.slice(0, 60), ja: long.ja.slice(0, 40) };
      const svg = slideSvg({
        ...{ voice, title: long, drawing: null, number: 1, of: 3 },
        points: [point, point, point],
      });
      for (const [, x, y, size, text] of svg.matchAll(
        /<text x="(\d+)" y="([\d.]+)" font-size="(\d+)"[^>]*>([^<]*)</gu,
      )) {
        if (text === '1/3') continue;
        expect(Number(x) + textWidth(text!) * Number(size)).toBeLessThanOrEqual(625);
        expect(Number(y)).toBeLessThanOrEqual(352);
      }
      expect(svg).not.toMatch(/style=|<script|href/u);
    }
  });

  test('are text, whatever is written in them', () => {
    const title = { en: '<b>A & B</b>', ja: '「A」' };
    const svg = slideSvg({ voice: 'en', title, drawing: null, number: 1, of: 3 });
    expect(svg).toContain('&lt;b&gt;A &amp; B&lt;/b&gt;');
  });
});

describe('the times of a video', () => {
  const times = timesOf([
    { id: 'l1', slide: 'a', ms: 1000 },
    { id: 'l2', slide: 'a', ms: 2000 },
    { id: 'l3', slide: 'b', ms: 1500 },
  ]);

  test('leave a pause between lines and a longer one between slides', () => {
    expect(times.lines).toEqual([
      { id: 'l1', fromMs: 400, toMs: 1400 },
      { id: 'l2', fromMs: 1750, toMs: 3750 },
      { id: 'l3', fromMs: 4450, toMs: 5950 },
    ]);
  });

  test('show a slide before its first line is heard, on a frame, and end after the last', () => {
    expect(times.slides).toEqual([
      { id: 'a', fromMs: 0 },
      { id: 'b', fromMs: 4000 },
    ]);
    expect(times.durationMs).toBe(7000);
  });

  test('put each sound where it is heard', () => {
    const sound = { rate: 1000, samples: new Float64Array([1, 1]) };
    const { samples } = mix([{ sound, fromMs: 3 }], 8);
    expect([...samples]).toEqual([0, 0, 0, 1, 1, 0, 0, 0]);
  });
});

describe('captions', () => {
  const lines = [
    {
      id: 'l1',
      fromMs: 400,
      toMs: 1400,
      en: 'In April it begins.',
      ja: '{四月|しがつ}に {始|はじ}まる。',
    },
    { id: 'l2', fromMs: 61_750, toMs: 63_005, en: `It ${'goes on and '.repeat(9)}on.`, ja: 'あ' },
  ];

  test('are read again as they were written, in both languages', () => {
    for (const language of ['en', 'ja'] as const) {
      const { cues, faults } = parseCaptions('c.vtt', writeCaptions(lines, language));
      expect(faults).toEqual([]);
      expect(cues.map(({ id, fromMs, toMs }) => ({ id, fromMs, toMs }))).toEqual(
        lines.map(({ id, fromMs, toMs }) => ({ id, fromMs, toMs })),
      );
    }
    expect(writeCaptions(lines, 'ja')).toContain('四月に始まる。');
  });

  test('are two lines of about one length where one would be too long', () => {
    expect(captionLines('It begins.')).toEqual(['It begins.']);
    const [first = '', second = '', ...more] = captionLines(lines[1]!.en);
    expect(more).toEqual([]);
    expect(Math.abs(textWidth(first) - textWidth(second))).toBeLessThan(12);
    expect(`${first} ${second}`).toBe(lines[1]!.en);
  });
});

describe('what a Japanese voice reads', () => {
  const heard = (reading: string, ja: string) => saysAs(parseReading(reading)!, parseJp(ja).runs);

  test.each([
    ['ジカンワ ジュップンデス', '{時間|じ|かん}は{十分|じゅっぷん}です。', true],
    ['ジカンワ ジュウブンデス', '{時間|じ|かん}は{十分|じゅっぷん}です。', false],
    ['ガッコオエ イキマス', '{学校|がっ|こう}へ{行|い}きます。', true],
    ['ナイヨオ、ウシロノ セキ', '{内容|ない|よう}。{後|うし}ろの{席|せき}', true],
    ['シガツニ ハジマリマス', '4{月|がつ}に{始|はじ}まります。', true],
  ])('%s is %s: %s', (reading, ja, isRight) => {
    expect(heard(reading, ja)).toBe(isRight);
  });

  test('is the written form first, then one word after the other in kana, at last all of them', () => {
    const feeds = feedsOf({ ja: '{本市|ほんし}の{時間|じかん}' });
    expect(feeds).toEqual([
      '本市の時間',
      'ほんしの時間',
      '本市のじかん',
      'ほんしのじかん',
      'ホンシのジカン',
      'ほんしのじかん',
    ]);
    expect(feedsOf({ ja: '{本市|ほんし}', say: 'ほんし' })).toEqual(['ほんし']);
  });
});
