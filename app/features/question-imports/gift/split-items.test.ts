import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shielded, unshielded } from './escapes.ts';
import { piecesOf, splitItem, writtenOf } from './item-parts.ts';
import { categoryOf, noted, plainCategory, splitItems } from './split-items.ts';

const linesOf = (text: string) => splitItems(text).map(({ line, text: item }) => [line, item]);

describe('items', () => {
  test.each([
    [
      'a {T}\n\nb {F}',
      [
        [1, 'a {T}'],
        [3, 'b {F}'],
      ],
    ],
    ['\n\n \u3000\na {T}\n', [[4, 'a {T}']]],
    [
      'a {\n\n=b\n}\n\nc {T}',
      [
        [1, 'a {\n\n=b\n}'],
        [6, 'c {T}'],
      ],
    ],
    [
      'a {\n\nb {T}',
      [
        [1, 'a {'],
        [3, 'b {T}'],
      ],
    ],
    [
      'a \\{ b\n\nc {T}',
      [
        [1, 'a \\{ b'],
        [3, 'c {T}'],
      ],
    ],
    ['a {T}\n// note\nb', [[1, 'a {T}\nb']]],
    [
      '$CATEGORY: x\na {T}',
      [
        [1, '$CATEGORY: x'],
        [2, 'a {T}'],
      ],
    ],
    ['', []],
  ])('%o', (text, items) => {
    expect(linesOf(text)).toEqual(items);
  });

  test('no line is lost, whatever stands in it', () => {
    const line = fc.string({ unit: fc.constantFrom(...'ab{}\\ '), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const kept = splitItems(lines.join('\n')).flatMap(({ text }) => text.split('\n'));
        const written = (all: string[]) => all.filter((each) => each.trim() !== '');
        expect(written(kept)).toEqual(written(lines));
      }),
    );
  });

  test.each([
    ['$course$/top/N5/動詞', 'N5/動詞'],
    ['$system$/a', 'a'],
    ['top', ''],
    ['topics/a', 'topics/a'],
    [' a / b ', 'a / b'],
  ])('the category %s', (path, expected) => {
    expect(plainCategory(path)).toBe(expected);
  });

  test('a category is an item of its own, and comments say ids and tags', () => {
    const [category, question] = splitItems(
      '$CATEGORY: $course$/N5\n\n// [id: q-1] [tag:a b]\nx {T}',
    );
    expect([categoryOf(category!), categoryOf(question!)]).toEqual(['N5', null]);
    expect(noted(question!)).toEqual({ id: 'q-1', tags: ['a b'] });
    expect(noted(category!)).toEqual({ id: null, tags: [] });
  });
});

describe('parts', () => {
  test('title, format, text, answers and what is said in the end', () => {
    expect(splitItem('::a\\:b:: [html] Ask {=c####d} end')).toEqual({
      ok: true,
      parts: {
        ...{ title: 'a:b', format: 'html', before: ' Ask ', after: ' end' },
        ...{ answers: '=c', general: 'd' },
      },
    });
    expect(splitItem('::not closed {T}')).toMatchObject({ ok: true, parts: { title: '' } });
  });

  test.each([
    ['words', 'not-a-question'],
    ['a } b', 'brace-open'],
    ['a } b {T}', 'brace-open'],
    ['a {=b {c} }', 'brace-open'],
    ['a {=b} {=c}', 'braces-several'],
    ['a \\{=b\\}', 'not-a-question'],
  ])('%s is refused', (text, code) => {
    expect(splitItem(text)).toMatchObject({ ok: false, code });
  });

  test('answers are divided by what is not escaped', () => {
    const { lead, pieces } = piecesOf(shielded('x =%50%a\\=b # c\\#d ~e'));
    expect(lead).toBe('x');
    expect(pieces.map(({ text, ...rest }) => ({ ...rest, text: unshielded(text) }))).toMatchObject([
      { mark: '=', share: 0.5, text: 'a=b' },
      { mark: '~', share: null, text: 'e', feedback: '' },
    ]);
    expect(unshielded(pieces[0]!.feedback)).toBe('c#d');
  });

  test('lines as they happen to end are spaces, escaped ones are meant', () => {
    expect(writtenOf(shielded('a\n  b\\nc'), 'plain')).toEqual({ text: 'a b\nc', format: 'plain' });
    expect(writtenOf('[markdown]a\n- b', 'plain')).toEqual({ text: 'a\n- b', format: 'markdown' });
  });

  test('what is escaped comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'\\~=#{}:na\ufde0') }), (text) => {
        const escaped = text.replaceAll(/[\\~=#{}:]/gu, '\\$&');
        expect(unshielded(shielded(escaped))).toBe(text.replaceAll('\ufde0', '\ufffd'));
      }),
    );
  });
});
