import { describe, expect, test } from 'vitest';
import { changed, compiled } from '#tests/content/small-course.ts';
import { blockHtml, excerptOf, plainText } from './block-html.ts';

/** With a word of the first lesson in an example of the second: that lesson lists it as met before. */
const course = changed(
  'lessons/02-s1-greetings.yaml',
  "jp: 'ボストンから {来|き}ました。', romaji: Bosuton kara kimashita.",
  "jp: 'いえから {来|き}ました。', romaji: Ie kara kimashita.",
);
const lessons = compiled(course).items.flatMap((item) =>
  item.kind === 'lesson' ? [item.html.en, item.html.ja] : [],
);

describe('a block of a lesson', () => {
  test('is found whole under its id, in every lesson and both languages', () => {
    for (const html of lessons) {
      const ids = new Set([...html.matchAll(/ data-block="([^"]+)"/gu)].map(([, id = '']) => id));
      expect(ids.size).toBeGreaterThan(4);
      for (const id of ids) {
        const block = blockHtml(html, id) ?? '';
        expect(block).toMatch(/^<section [^>]*>.*<\/section>$/su);
        expect(block.match(/<section\b/gu)).toHaveLength(block.split('</section>').length - 1);
        expect(block.match(/ data-block="/gu)?.length).toBe(
          html.split(` data-block="${id}"`).length - 1,
        );
        expect(block).not.toContain('class="report"');
      }
    }
  });

  test('has a link by which its reader reports it, words from earlier lessons too', () => {
    const blocks = lessons.flatMap((html) =>
      [...html.matchAll(/ data-block="([^"]+)"/gu)].map(([, id = '']) => ({ id, html })),
    );
    expect(blocks.map(({ id }) => id)).toContain('s1.met');
    const silent = blocks.filter(({ id, html }) => !html.includes(`href="?report=${id}#report"`));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('with a section inside it ends where it ends', () => {
    const html = '<section data-block="k1.a"><section>1</section>2</section><section>3</section>';
    expect(blockHtml(html, 'k1.a')).toBe(html.replace('<section>3</section>', ''));
  });

  test('that does not exist is none', () => {
    expect(blockHtml(lessons[0] ?? '', 'k1.nothing')).toBeNull();
    expect(blockHtml(lessons[0] ?? '', '')).toBeNull();
    expect(blockHtml('<section data-block="k1.a" id="x"></section>', 'k1.a" id="x')).toBeNull();
  });
});

test('plain text has neither readings nor tags, and its words do not run together', () => {
  const html =
    '<h3>A &amp; B</h3><p lang="ja"><ruby>先生<rt>せんせい</rt></ruby>です。</p><svg><title>x</title></svg>';
  expect(plainText(html)).toBe('A & B 先生です。');
});

test('plain text of a block that is heard has what is read, not its buttons', () => {
  const text = plainText(blockHtml(lessons[2] ?? '', 's1.listen-morning') ?? '');
  expect(text).toMatch(/^It is morning\. Who speaks first\? /u);
  expect(text).not.toMatch(/Synthetic|Line 1|Play/u);
  const read = plainText(blockHtml(lessons[2] ?? '', 's1.morning') ?? '');
  expect(read).toContain('シカゴから 来ました。');
  expect(read).not.toMatch(/Synthetic|This is our new ALT/u);
});

test('an excerpt ends with a sign that it goes on', () => {
  expect(excerptOf('あいうえお', 5)).toBe('あいうえお');
  expect(excerptOf('あいうえおか', 5)).toBe('あいうえ…');
});
