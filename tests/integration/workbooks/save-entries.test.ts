import { expect, it } from 'vitest';
import { workbookEntries } from '#db/schema/index.ts';
import { saveEntries } from '#app/features/workbooks/save-entries.server.ts';
import { entriesOf } from '#app/features/workbooks/schema.ts';
import { makeWriter, readPiece, STRENGTHS, VALUES, write } from '#tests/factories/workbooks.ts';
import { testDb } from '#tests/setup/database.ts';

it('saves every piece of a page, also beside one that is refused, and leaves empty ones alone', async () => {
  const writer = await makeWriter();
  const { ctx, courseSlug } = writer;
  const tooLong = { key: VALUES, text: 'あ'.repeat(101), version: '' };
  const refused = await saveEntries(ctx, courseSlug, [
    tooLong,
    { key: STRENGTHS, text: 'I plan events.', version: '' },
  ]);
  const { key, text } = tooLong;
  expect(refused).toEqual([{ key, text, reason: 'too-long', most: 100, count: 101 }]);
  expect(await readPiece(writer, STRENGTHS)).toBe('I plan events.');
  expect(await saveEntries(ctx, courseSlug, [{ key: VALUES, text: ' ', version: '' }])).toEqual([]);
  expect(await testDb().select().from(workbookEntries)).toHaveLength(1);
});

it('a piece that was emptied is saved empty; one that another window changed is refused alone', async () => {
  const writer = await makeWriter();
  const { ctx, courseSlug } = writer;
  const version = await write(writer, STRENGTHS, 'I plan events.');
  await write(writer, VALUES, 'Fairness.');
  const refused = await saveEntries(ctx, courseSlug, [
    { key: STRENGTHS, text: '', version },
    { key: VALUES, text: 'Candour.', version: '' },
  ]);
  expect(refused).toMatchObject([{ key: VALUES, text: 'Candour.', reason: 'changed' }]);
  expect(await readPiece(writer, STRENGTHS)).toBe('');
  expect(await readPiece(writer, VALUES)).toBe('Fairness.');
});

it('a form is read piece by piece, or not at all', () => {
  const whole = { 'text:a': 'One.', 'version:a': '', 'text:b': '', 'version:b': 'v', key: 'a' };
  expect(entriesOf(whole)).toEqual([
    { key: 'a', text: 'One.', version: '' },
    { key: 'b', text: '', version: 'v' },
  ]);
  expect(entriesOf({ 'text:a': 'One.' })).toBeNull();
  expect(entriesOf({ key: 'a', text: 'One.', version: '' })).toBeNull();
  expect(entriesOf({ 'text:': 'One.', 'version:': '' })).toBeNull();
});
