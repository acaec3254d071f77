import { describe, expect, test, vi } from 'vitest';

import { compileCourse } from '#app/features/content/exports.server.ts';

import { changed, faultsOf, smallCourse } from './small-course.ts';
import type { Files } from './small-course.ts';

// A busy machine is slow; nothing here is about time.
vi.setConfig({ testTimeout: 120_000 });

const S1 = 'lessons/02-s1-greetings.yaml';
const EN = 'en/02-s1-greetings.md';
const SVG = 'figures/desk.svg';

function codes(files: Files): string[] {
  return [...new Set(faultsOf(files).map(({ code }) => code))];
}

function svg(inner: string): Files {
  return smallCourse().set(
    SVG,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inner}</svg>`,
  );
}

describe('hostile text', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!-- comment -->',
    '<style>*{}</style>',
    '</section>',
  ])('HTML is refused: %s', (html) => {
    expect(codes(changed(EN, 'Every', `${html} Every`))).toContain('html-refused');
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    'mailto:x@y.example',
    'help',
  ])('a link to %s is refused', (href) => {
    expect(codes(changed(EN, '(/help)', `(<${href}>)`))).toContain('link-refused');
  });

  test('links by definition and code blocks are refused', () => {
    const text = 'Every [a][b]\n\n[b]: javascript:alert(1)\n\n```js\nalert(1)\n```\n';
    expect(codes(changed(EN, 'Every', text))).toContain('markdown-refused');
  });

  test.each([
    ':::note[x]{#a}\n'.repeat(1500),
    '- '.repeat(1900),
    '> '.repeat(1900),
    '['.repeat(5000),
    '*a '.repeat(5000),
  ])('text made to keep a parser busy is refused unread', (text) => {
    expect(codes(changed(EN, 'Every', `\n\n${text}\n`))).toContain('markdown-refused');
  });

  test('HTML in an explanation of a pattern is refused at its line', () => {
    const files = changed(S1, 'en: から marks the **start**.', 'en: A <b>bold</b> word.');
    expect(faultsOf(files)).toMatchObject([
      { code: 'html-refused', line: 44 },
      { code: 'html-refused', line: 44 },
    ]);
  });

  test('a mark of the compiler cannot be written by an author', () => {
    expect(codes(changed(EN, 'Every', 'x <!--clip:s1.l1--> Every'))).toEqual(['html-refused']);
    expect(codes(changed(EN, 'Every', '{{clip:s1.l1}} Every'))).toEqual(['ruby-syntax']);
  });
});

describe('hostile YAML', () => {
  test('aliases that would grow without end are refused', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: [*c, *c, *c, *c, *c, *c, *c, *c, *c]
`;
    expect(codes(smallCourse().set(S1, bomb))).toContain('yaml-refused');
  });

  test.each(['__proto__', 'constructor', 'prototype'])('the key %s is refused', (key) => {
    expect(codes(changed(S1, 'minutes: 15', `minutes: 15\n${key}: { polluted: true }`))).toContain(
      'yaml-refused',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('tags that make other values than data are refused', () => {
    expect(codes(changed(S1, 'minutes: 15', 'minutes: !!js/function x'))).toEqual(
      expect.arrayContaining(['yaml-syntax']),
    );
  });

  test('merge keys and several documents are refused', () => {
    expect(codes(changed(S1, 'minutes: 15', 'minutes: 15\n<<: { code: S9 }'))).toContain('shape');
    expect(codes(changed(S1, 'minutes: 15', 'minutes: 15\n---\nx: 1'))).toContain('yaml-syntax');
  });

  test('values nested thousands deep are a fault, not a crash', () => {
    const deep = `x: ${'['.repeat(40_000)}${']'.repeat(40_000)}`;
    expect(codes(smallCourse().set(S1, deep))).toEqual(expect.arrayContaining(['yaml-refused']));
  });
});

describe('hostile drawings', () => {
  test.each([
    '<script>alert(1)</script>',
    '<foreignObject><p>x</p></foreignObject>',
    '<a href="javascript:alert(1)"><text>x</text></a>',
    '<rect onload="alert(1)"/>',
    '<rect style="fill:url(http://evil.example)"/>',
    '<rect fill="url(http://evil.example/x)"/>',
    '<image href="http://evil.example/x.png"/>',
    '<use href="#x"/>',
    '<style>*{}</style>',
    '<![CDATA[<script>]]>',
    '<text>&evil;</text>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
    '<rect fill="red" fill="blue"/>',
    '<g><g>',
  ])('%s is refused', (inner) => {
    expect(codes(svg(inner))).toContain('svg-refused');
  });

  test('a document type with entities is refused', () => {
    const text = `<!DOCTYPE svg [<!ENTITY x "y">]><svg viewBox="0 0 1 1"><text>&x;</text></svg>`;
    expect(codes(smallCourse().set(SVG, text))).toContain('svg-refused');
  });

  test('a drawing nested without end is a fault, not a crash', () => {
    const text = `<svg viewBox="0 0 1 1">${'<g>'.repeat(6000)}</svg>`;
    expect(codes(smallCourse().set(SVG, text))).toContain('svg-refused');
  });
});

describe('hostile files', () => {
  test.each(['../course.yaml', 'lessons/../../etc.yaml', '/etc/passwd', 'lessons/01-K1.yaml'])(
    'the path %s has no place in a course',
    (path) => {
      expect(codes(smallCourse().set(path, 'x'))).toContain('file-unknown');
    },
  );

  test('an empty folder is a fault', () => {
    expect(codes(new Map())).toEqual(['file-missing']);
  });

  test('every file in turn cut short, emptied or broken never throws', () => {
    for (const [file, content] of smallCourse()) {
      const text = String(content);
      for (const broken of [
        '',
        text.slice(0, text.length / 2),
        `\u0000${text}`,
        text.replaceAll(':', ''),
      ]) {
        expect(() => compileCourse('small', smallCourse().set(file, broken))).not.toThrow();
      }
    }
  });
});
