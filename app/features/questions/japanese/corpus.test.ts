import { describe, expect, test } from 'vitest';
import { readTable } from '#app/features/questions/japanese/corpus/cases.ts';
import { NEAR_TABLE } from '#app/features/questions/japanese/corpus/near.ts';
import { REJECT_TABLE } from '#app/features/questions/japanese/corpus/reject.ts';
import { SENTENCE_TABLE } from '#app/features/questions/japanese/corpus/sentences.ts';
import { judge } from '#app/features/questions/japanese/judge.ts';

describe('the verdict on each case of the specification', () => {
  const cases = [NEAR_TABLE, REJECT_TABLE, SENTENCE_TABLE].flatMap(readTable);

  test('there are cases enough to cover every clause', () => {
    expect(cases.length).toBeGreaterThan(320);
  });

  test.each(cases)('$line', ({ answer, expected }) => {
    expect(judge(answer)).toEqual(expected);
  });
});
