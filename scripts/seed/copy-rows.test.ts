import { expect, test } from 'vitest';
import { copyLine } from './copy-rows.ts';

test('a name with tabs, line ends and backslashes stays one field of one row', () => {
  expect(copyLine(['O\\Neil\tA\nB', null, true])).toBe('O\\\\Neil\\tA\\nB\t\\N\ttrue\n');
});

test('an instant is written in UTC', () => {
  expect(copyLine([new Date('2031-07-01T09:00:00+09:00')])).toBe('2031-07-01T00:00:00.000Z\n');
});
