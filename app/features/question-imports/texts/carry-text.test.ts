import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Losses } from '../losses.ts';
import { TextCarrier, type TextFormat } from './carry-text.ts';

const media = {
  hold: (text: string) => text,
  picture: (address: string) => (address.startsWith('own:') ? address.slice(4) : null),
  sound: (address: string) => address.endsWith('.mp3'),
};

function carry(text: string, format: TextFormat = 'html') {
  const losses = new Losses(null);
  const carrier = new TextCarrier(losses, media);
  const told = () => losses.list.map(({ code, detail }) => [code, detail]);
  return {
    words: () => ({ words: carrier.words({ text, format }), told: told() }),
    line: () => carrier.line({ text, format }),
    asked: () => ({ asked: carrier.asked({ text, format }), told: told() }),
  };
}

describe('words on one line', () => {
  test.each([
    ['<p>One</p><p>two<br>three</p>', 'One two three'],
    ['<b>bold</b> &amp; <i>slanted</i>&nbsp;&#12354;', 'bold & slanted あ'],
    ['<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>です', '{漢字|かんじ}です'],
    ['<ruby>今<rt>こん</rt>週<rt>しゅう</rt></ruby>', '{今|こん}{週|しゅう}'],
    ['{漢字|かんじ} and {not|this} \\', '{漢字|かんじ} and \\{not|this} \\\\'],
    ['10<sup>3</sup> H<sub>2</sub>O', '10³ H₂O'],
    ['a < b, x<y', 'a < b, x'],
    ['<ul><li>a</li><li>b</li></ul>', 'a b'],
  ])('%s', (html, expected) => {
    expect(carry(html).words().words).toBe(expected);
  });

  test('what is compared has no readings', () => {
    expect(carry('<ruby>猫<rt>ねこ</rt></ruby>{犬|いぬ}').line()).toBe('猫犬');
  });

  test('scripts, frames and pictures of elsewhere are dropped and told', () => {
    const html =
      '<script>alert(1)</script><style>p{}</style><iframe src="https://example.org">x</iframe>ok<a href="javascript:x">y</a>';
    expect(carry(html).words()).toEqual({
      words: 'oky',
      told: [
        ['markup-dropped', 'script'],
        ['markup-dropped', 'style'],
        ['markup-dropped', 'iframe'],
        ['link-refused', 'javascript:x'],
      ],
    });
    expect(carry('1<2 x<y z').words()).toEqual({
      words: '1<2 x',
      told: [['markup-dropped', '<y z']],
    });
    expect(carry('a<unit>b').words().told).toEqual([['markup-dropped', 'unit']]);
    expect(carry('x<sup>th</sup>').words().told).toEqual([['markup-dropped', 'sup: th']]);
    expect(carry('<img src="own:a.png" alt="A">').words().told).toEqual([
      ['markup-dropped', 'img: a.png'],
    ]);
  });
});

describe('two languages', () => {
  test.each([
    '{mlang en}Dog{mlang}{mlang ja}犬{mlang}',
    '<span lang="en" class="multilang">Dog</span> <span lang="ja" class="multilang">犬</span>',
  ])('%s', (html) => {
    expect(carry(html).words().words).toEqual({ en: 'Dog', ja: '犬' });
  });

  test('text outside is in both, also where the marks stand around paragraphs', () => {
    const html = 'A: {mlang en}<p>Dog</p>{mlang}{mlang ja}<p>犬</p>{mlang}';
    expect(carry(html).words().words).toEqual({ en: 'A: Dog', ja: 'A: 犬' });
  });

  test('one language is one text, and others are told', () => {
    const { words, told } = carry('{mlang ja}犬{mlang}{mlang fr}chien{mlang}').words();
    expect([words, told]).toEqual(['犬', [['languages', 'fr']]]);
  });
});

describe('what is asked', () => {
  test('the first words are the prompt, the rest is Markdown', () => {
    const html =
      '<h3>Read.</h3><p>A <strong>bold</strong> word, <a href="https://example.org/">a page</a></p><ol><li>one</li><li>two<ul><li>three</li></ul></li></ol><table><tr><th>a|b</th></tr><tr><td>{c}</td></tr></table>';
    expect(carry(html).asked().asked).toEqual({
      prompt: 'Read.',
      body: 'A **bold** word, [a page](https://example.org/)\n\n1. one\n2. two\n   - three\n\n| a\\|b |\n| - |\n| \\{c\\} |',
    });
  });

  test('one picture stands beside the prompt, several stay in the text', () => {
    expect(carry('<p><img src="own:a.png" alt="A cat"></p><p>What?</p>').asked().asked).toEqual({
      prompt: 'What?',
      image: { file: 'a.png', alt: 'A cat' },
    });
    const { asked, told } = carry(
      'Which? <img src="own:a.png"><img src="own:b.png" alt="B">',
    ).asked();
    expect(asked).toEqual({ prompt: 'Which?', body: '![a.png](a.png)![B](b.png)' });
    expect(told).toEqual([['picture-without-words', 'a.png']]);
  });

  test('Markdown keeps no HTML and no other addresses', () => {
    const { asked, told } = carry(
      'Hi <b>x</b>\n\n[a](file:///etc) ![c](own:c.png)',
      'markdown',
    ).asked();
    expect(asked).toEqual({ prompt: 'Hi x', body: 'a', image: { file: 'c.png', alt: 'c' } });
    expect(told.map(([code]) => code)).toEqual(['markup-dropped', 'link-refused']);
  });

  test('what would be markup in Markdown is not', () => {
    const { asked } = carry(
      '<p>Ask</p><p>:::note</p><p>1. *a* &lt;b&gt; # c</p><p># d</p>',
    ).asked();
    expect(asked.body).toBe('\\:::note\n\n1\\. \\*a\\* \\<b> # c\n\n\\# d');
  });

  test('a text that no one wrote is refused whole', () => {
    expect(carry('a'.repeat(100_001)).asked()).toEqual({
      asked: {},
      told: [['text-too-long', `${'a'.repeat(119)}…`]],
    });
    expect(carry(`${'*'.repeat(50)}a`, 'markdown').asked().told).toEqual([
      ['markup-dropped', 'markdown'],
    ]);
  });
});

test('nothing of HTML survives as HTML', () => {
  const pieces = fc.constantFrom(
    ...['<', '>', '<script>', '</script>', '<b>', '</b>', '<!--', '-->', '<img src=x onerror=y>'],
    ...[
      '&lt;script&gt;',
      '"',
      "'",
      '<p',
      ' onclick=',
      '</',
      '<a href="javascript:',
      'a',
      ' ',
      '`',
      '&',
    ],
    ...['<table>', '<td>', '<ul>', '<li>', '\\', '*', '_', '[', '](', ')', '\n', '{', '}', '|'],
  );
  const bare = (markdown: string) => markdown.replaceAll(/\\[\s\S]/gu, ' ');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const { asked } = carry(parts.join('')).asked();
      const body = typeof asked.body === 'string' ? asked.body : '';
      expect(bare(body)).not.toMatch(/<[a-z/!?]|\]\(\s*javascript/iu);
    }),
    { numRuns: 500 },
  );
});
