import { describe, expect, test, vi } from 'vitest';

import { FAULT_CODES } from '#app/features/content/compiler/fault.ts';

import type { Case } from './fault-case.ts';
import { CASES } from './fault-cases.ts';
import { changed, faultsOf } from './small-course.ts';
import type { Files } from './small-course.ts';

// A busy machine is slow; nothing here is about time.
vi.setConfig({ testTimeout: 120_000 });

function lineOf(files: Files, { file, on, isLast }: Case): number {
  if (on === undefined) return 1;
  const text = String(files.get(file));
  const at = isLast ? text.lastIndexOf(on) : text.indexOf(on);
  expect(at).toBeGreaterThanOrEqual(0);
  return text.slice(0, at).split('\n').length;
}

describe('a fault names its file, its line and what was expected', () => {
  test.each(CASES)('$code: $title', (each) => {
    const files = each.files();
    const faults = faultsOf(files);
    const fault = faults.find(({ code, file }) => code === each.code && file === each.file);
    expect(fault, JSON.stringify(faults, null, 1)).toMatchObject({
      line: lineOf(files, each),
      expected: expect.stringMatching(each.expected) as string,
    });
  });

  test('every code has its case', () => {
    expect(new Set(CASES.map(({ code }) => code))).toEqual(new Set(FAULT_CODES));
  });

  test('all faults are reported, in reading order', () => {
    const EN = 'en/02-s1-greetings.md';
    const S1 = 'lessons/02-s1-greetings.yaml';
    const files = changed(S1, 'speaker: jordan', 'speaker: nobody');
    files.set(
      EN,
      String(files.get(EN)).replace('Every', '<b>Every</b>').replace('(/help)', '(//evil)'),
    );
    const places = faultsOf(files).map(({ file, line, code }) => `${file}:${line} ${code}`);
    expect(places).toEqual([
      `${EN}:14 html-refused`,
      `${EN}:14 html-refused`,
      `${EN}:14 link-refused`,
      `${S1}:33 reference-unknown`,
    ]);
  });
});
