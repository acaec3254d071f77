import { describe, expect, it } from 'vitest';
import { bodyHtml } from './body-html.server.ts';

const picture = (file: string) =>
  file === 'map.png' ? { address: '/media/a.png', width: 3, height: 2 } : null;
const html = (markdown: string) => bodyHtml(markdown, picture);

describe('the text of a question', () => {
  it('is paragraphs, lists, tables, quotations and code, with readings over what they belong to', () => {
    expect(html('A *b* **c**\n\n> {学校|がっ|こう}へ')).toBe(
      '<p>A <em>b</em> <strong>c</strong></p><blockquote><p>' +
        '<ruby lang="ja">学校<rp>(</rp><rt>がっこう</rt><rp>)</rp></ruby>へ</p></blockquote>',
    );
    expect(html('3. a\n4. b')).toMatch(/^<ol start="3"><li><p>a<\/p><\/li>/u);
    expect(html('| a | b |\n| - | - |\n| 1 | {火|か} |')).toContain('<td><ruby lang="ja">火');
    expect(html('# Big\n\n### Small\n\n`x`\n\n---\n\n```\ny\n```')).toBe(
      '<h3>Big</h3><h4>Small</h4><p><code>x</code></p><hr><pre>y</pre>',
    );
  });

  it('shows the pictures of its bank, and the words of those that are not there', () => {
    expect(html('![a "map"](map.png)')).toBe(
      '<p><img src="/media/a.png" width="3" height="2" alt="a &quot;map&quot;"></p>',
    );
    expect(html('![gone](other.png)')).toBe('<p>gone</p>');
    expect(html('![x](https://elsewhere.example/a.png)')).toBe('<p>x</p>');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="x()">b</b>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,1)',
    '[x](//elsewhere.example)',
    '![x](javascript:alert(1))',
    '{<img>|<script>}',
    '{学|" onclick="x}',
    '<https://a.example/" onclick="x>',
    ':::note[x]{#y onclick=z}\nhidden\n:::',
    '[a]: javascript:alert(1)\n\n[a]',
  ])('of %s runs nothing and leads nowhere', (markdown) => {
    const made = html(markdown);
    const tags = [...made.matchAll(/<([a-z0-9]+)([^>]*)>/gu)];
    const allowed = ['p', 'ruby', 'rp', 'rt', 'em', 'a', 'h3'];
    expect(tags.filter(([, tag = '']) => !allowed.includes(tag))).toEqual([]);
    const attributes = tags.map(([, , rest = '']) => rest.replaceAll(/"[^"]*"/gu, '""'));
    expect(attributes.join('')).not.toMatch(/onclick|onerror|javascript|data:/u);
    expect(made).not.toMatch(/href="(?!https?:|\/(?![/\\]))/u);
  });

  it('that would keep the parser busy is shown as it is written, at once', () => {
    const began = performance.now();
    for (const text of ['> '.repeat(20_000), '- '.repeat(9_000), '*a_'.repeat(13_000)]) html(text);
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(html(`${'x'.repeat(5_000)}<b>`)).toMatch(/x&lt;b&gt;<\/p>$/u);
  });
});
