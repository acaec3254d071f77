import { describe, expect, test } from 'vitest';

import { fillInCourse } from './fill-in-course.ts';
import { compiled, faultsOf } from './small-course.ts';

const S1 = 'lessons/02-s1-greetings.yaml';
const EN = 'en/02-s1-greetings.md';

function broken(file: string, from: string, to: string) {
  const files = fillInCourse();
  const text = String(files.get(file));
  expect(text).toContain(from);
  return faultsOf(
    files.set(
      file,
      text.replace(from, () => to),
    ),
  );
}

function lesson() {
  const item = compiled(fillInCourse()).items.find(({ slug }) => slug === 's1-greetings');
  if (item?.kind !== 'lesson') throw new Error('no lesson');
  return item;
}

describe('what readers fill in', () => {
  test('is in the compiled lesson as it is written', () => {
    const { sheets, checklists, workbook } = lesson();
    expect(sheets?.[0]?.fields.map(({ id, rows }) => [id, rows])).toEqual([
      ['class', 1],
      ['aim', 4],
    ]);
    expect(checklists?.[0]?.items.map(({ id }) => id)).toEqual(['passport', 'contract']);
    expect(workbook?.map(({ id, most, carries }) => [id, most, carries])).toEqual([
      ['strengths', 200, 'self-pr'],
      ['values', 100, undefined],
      ['summary', 300, 'work-summary'],
    ]);
  });

  test('can be filled in and ticked in the prepared page, each by its label', () => {
    const { en, ja } = lesson().html;
    expect(en).toContain('<label for="lesson-plan-class">Class</label>');
    expect(en).toMatch(/<textarea class="input" id="lesson-plan-class" [^>]*rows="1"/u);
    expect(ja).toMatch(/<label class="choice"><input type="checkbox" value="passport"/u);
    expect(en).toContain('data-fill-count="{a} of 2"');
    expect(ja).toContain('data-fill-count="2項目中{a}"');
  });

  test('is in the workbook under the code of the lesson', () => {
    expect(lesson().html.en).toContain('href="/learn/small/workbook#s1-strengths"');
  });

  test('stands in the text exactly once', () => {
    expect(broken(EN, '::workbook{#values}\n\n', '')).toContainEqual(
      expect.objectContaining({ code: 'block-missing', expected: '::workbook{#values}' }),
    );
    expect(broken(EN, '::sheet{#lesson-plan}', '::sheet{#other}')).toContainEqual(
      expect.objectContaining({ code: 'reference-unknown', found: '::sheet{#other}' }),
    );
    expect(broken(EN, '::sheet{#lesson-plan}', '::checklist{#papers}')).toContainEqual(
      expect.objectContaining({ code: 'block-repeated' }),
    );
  });

  test('has each id once: on the page, in a sheet, in a checklist', () => {
    expect(broken(S1, '- id: papers', '- id: lesson-plan')).toContainEqual(
      expect.objectContaining({ file: S1, code: 'id-repeated', found: 'lesson-plan' }),
    );
    expect(broken(S1, '{ id: aim,', '{ id: class,')).toContainEqual(
      expect.objectContaining({ file: S1, code: 'shape', expected: 'each id once in the list' }),
    );
  });

  test('is refused where a piece takes fewer characters than a sentence needs', () => {
    expect(broken(S1, 'most: 100', 'most: 99')).toContainEqual(
      expect.objectContaining({ file: S1, code: 'shape' }),
    );
  });
});
