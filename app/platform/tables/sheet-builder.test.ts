import { expect, test } from 'vitest';
import { SheetBuilder } from './sheet-builder.ts';
import { TABLE_LIMITS } from './table.ts';

test('a sheet may hold so many characters in all, however small its file was', () => {
  const row = Array.from({ length: TABLE_LIMITS.columns }, () => 'x'.repeat(TABLE_LIMITS.cell));
  const rows = TABLE_LIMITS.characters / (TABLE_LIMITS.columns * TABLE_LIMITS.cell);
  const builder = new SheetBuilder();
  for (let number = 1; number <= rows; number += 1) builder.add(number, row);
  expect(builder.sheet().rows).toHaveLength(rows);
  expect(() => builder.add(rows + 1, ['x'])).toThrow(
    expect.objectContaining({ reason: 'too-large', place: {} }),
  );
});
