import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parse, stringify } from 'yaml';

import { compileCourse, formatFile } from '#app/features/content/exports.server.ts';
import { listCourseFolders, readCourseFolder } from '#app/platform/content.server.ts';

import { smallCourse } from './small-course.ts';

// A busy machine is slow; nothing here is about time.
vi.setConfig({ testTimeout: 120_000 });

const word = fc.constantFrom(
  'から',
  '{先生|せん|せい}',
  'a',
  '*b*',
  '**c**',
  '\\{',
  '|',
  '_',
  '- x',
  '#',
  '##',
  '1.',
  ':',
  '::words{#w}',
  '\n',
  '\n\n',
  '「',
  '」',
  '`',
  '[x](/y)',
  '---',
  ':::note[T]{#n}',
  ':::',
  '"',
  "'",
  ' ',
  '!',
  '\\*',
  '<',
  '&amp;',
);
const markdown = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
const scalar = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    '{先生|せん|せい}',
    'yes',
    '119',
    'a: b',
    '# no',
    ' lead',
    'two\nlines\n',
    '- x',
    "it's",
    '',
  ),
  fc.integer(),
  fc.boolean(),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('tree'), { maxLength: 5 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), tie('tree'), { maxKeys: 5 }),
  ),
}));

describe('the canonical form', () => {
  test('of any Markdown is reached once and for all', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const formatted = formatFile('en/01-x.md', text);
        expect(formatFile('en/01-x.md', formatted)).toBe(formatted);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test('of any YAML is reached once and for all, and says the same', () => {
    fc.assert(
      fc.property(tree, fc.boolean(), (value, isFlow) => {
        const text = isFlow ? JSON.stringify(value) : stringify(value);
        const formatted = formatFile('course.yaml', text);
        expect(formatFile('course.yaml', formatted)).toBe(formatted);
        expect(parse(formatted)).toEqual(parse(text.normalize('NFC')));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test('keeps comments, and pads maps but not lists', () => {
    const text = '# about\na:   [ 1,2 ] # list\nb: {c: d}\n';
    expect(formatFile('course.yaml', text)).toBe('# about\na: [1, 2] # list\nb: { c: d }\n');
  });

  test('of a course compiles to the same course', () => {
    const files = smallCourse();
    const formatted = new Map(
      [...files].map(([file, text]) => [file, formatFile(file, String(text))] as const),
    );
    expect(compileCourse('small', formatted)).toEqual(compileCourse('small', files));
  });

  test('of every file of the real courses is stable and compiles to the same course', async () => {
    for (const slug of await listCourseFolders()) {
      const files = await readCourseFolder(slug);
      const formatted = new Map(files);
      for (const [file, text] of files) {
        if (typeof text !== 'string') continue;
        const once = formatFile(file, text);
        expect(formatFile(file, once), file).toBe(once);
        formatted.set(file, once);
      }
      expect(compileCourse(slug, formatted)).toEqual(compileCourse(slug, files));
    }
  });
});
