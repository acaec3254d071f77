import { describe, expect, it } from 'vitest';
import { auditEntries, learningEvents, workbookEntries } from '#db/schema/index.ts';
import { loadOwnWorkbook, loadWrittenTimes } from '#app/features/workbooks/queries.server.ts';
import { saveEntry } from '#app/features/workbooks/save-entry.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import {
  joinWorkbook,
  makeWriter,
  readPiece,
  STRENGTHS,
  VALUES,
  write,
} from '#tests/factories/workbooks.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const LATER = new Date(NOW.getTime() + 60_000);
const rows = () => testDb().select().from(workbookEntries);

describe('a piece of a workbook', () => {
  it('is saved for its writer, one row for each piece, over what stood there', async () => {
    const writer = await makeWriter();
    const { ctx, courseSlug } = writer;
    const version = await write(writer, STRENGTHS, 'I plan events.');
    await write(writer, VALUES, 'Fairness.');
    const again = await saveEntry(
      { ...ctx, now: LATER },
      { courseSlug, key: STRENGTHS, text: 'I plan large events.', version },
    );
    expect(again).toEqual({ ok: true, version: LATER.toISOString() });
    expect(await readPiece(writer, STRENGTHS)).toBe('I plan large events.');
    expect(await rows()).toHaveLength(2);
  });

  it('has another version after each save, also where the clock stands still', async () => {
    const writer = await makeWriter();
    const { ctx, courseSlug } = writer;
    const first = await write(writer, STRENGTHS, 'One.');
    const second = await saveEntry(ctx, {
      courseSlug,
      key: STRENGTHS,
      text: 'Two.',
      version: first,
    });
    expect(second.ok && second.version > first).toBe(true);
  });

  it('is refused where another window was faster, and says what that one saved', async () => {
    const writer = await makeWriter();
    const { ctx, courseSlug } = writer;
    const version = await write(writer, STRENGTHS, 'The first window.');
    const stale = { ok: false, reason: 'changed', stored: { text: 'The first window.', version } };
    for (const read of ['', '2031-06-01T00:00:00.000Z']) {
      const input = { courseSlug, key: STRENGTHS, text: 'The second.', version: read };
      expect(await saveEntry(ctx, input)).toEqual(stale);
    }
    expect(await readPiece(writer, STRENGTHS)).toBe('The first window.');
  });

  it.each([
    ['no time', 'yesterday'],
    ['a time beyond all times', '+275760-09-13T00:00:00.000Z'],
    ['a time that the database has not', '-200000-01-01T00:00:00.000Z'],
    ['a time in the year nought', '0000-01-01T00:00:00.000Z'],
    ['a time that is written otherwise', '2031-06-01'],
  ])('is refused for a form whose version is %s', async (_, version) => {
    const { ctx, courseSlug } = await makeWriter();
    const input = { courseSlug, key: STRENGTHS, text: 'One.', version };
    await expect(saveEntry(ctx, input)).rejects.toMatchObject({ code: 'bad-request' });
    expect(await rows()).toEqual([]);
  });

  it('that is sent again, after an answer that was lost, is saved already', async () => {
    const writer = await makeWriter();
    const { ctx, courseSlug } = writer;
    const version = await write(writer, STRENGTHS, 'Once.');
    const again = await saveEntry(ctx, { courseSlug, key: STRENGTHS, text: 'Once.', version: '' });
    expect(again).toEqual({ ok: true, version });
  });

  it('is refused where it is too long, counted as people count; what stood there stays', async () => {
    const writer = await makeWriter();
    const { ctx, courseSlug } = writer;
    const version = await write(writer, VALUES, '🙂'.repeat(99) + '\r\n');
    expect(await readPiece(writer, VALUES)).toBe(`${'🙂'.repeat(99)}\n`);
    const input = { courseSlug, key: VALUES, text: 'あ'.repeat(101), version };
    expect(await saveEntry(ctx, input)).toEqual({
      ...{ ok: false, reason: 'too-long', most: 100, count: 101 },
    });
    expect(await readPiece(writer, VALUES)).toBe(`${'🙂'.repeat(99)}\n`);
  });

  it('is refused for a piece that the course does not have', async () => {
    const { ctx, courseSlug } = await makeWriter();
    const save = saveEntry(ctx, { courseSlug, key: 's1-other', text: 'x', version: '' });
    await expect(save).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is refused for who is not in the course, and with a version that is none', async () => {
    const { ctx, courseSlug } = await makeWriter();
    const stranger = testContext({ actor: await makePerson() });
    const input = { courseSlug, key: STRENGTHS, text: 'x' };
    await expect(saveEntry(stranger, { ...input, version: '' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(saveEntry(ctx, { ...input, version: 'soon' })).rejects.toMatchObject({
      code: 'bad-request',
    });
    expect(await rows()).toEqual([]);
  });
});

describe('what somebody writes is theirs alone', () => {
  it('another in the same course reads and changes nothing of it', async () => {
    const writer = await makeWriter();
    const version = await write(writer, STRENGTHS, 'Mine.');
    const other = await joinWorkbook(writer);
    expect(await readPiece(other, STRENGTHS)).toBe('');
    const { ctx, courseSlug } = other;
    const over = await saveEntry(ctx, { courseSlug, key: STRENGTHS, text: 'Theirs.', version });
    expect(over).toMatchObject({ ok: false, reason: 'changed', stored: { text: '' } });
    await write(other, STRENGTHS, 'Theirs.');
    expect(await readPiece(writer, STRENGTHS)).toBe('Mine.');
  });

  it('who sees the pages of another is refused, and shown no day on which they wrote', async () => {
    const writer = await makeWriter();
    await write(writer, STRENGTHS, 'Mine.');
    const viewing = { id: 'v', viewerId: 'somebody', endsAt: LATER };
    const ctx = testContext({ actor: { ...writer.ctx.actor, viewing } });
    await expect(loadOwnWorkbook(ctx, writer.courseSlug)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { learner } = await loadOwnWorkbook(writer.ctx, writer.courseSlug);
    const { courseId } = learner;
    const at = { courseId, lessonSlug: 's1-greetings' };
    expect(await loadWrittenTimes(ctx, at)).toEqual({});
    expect(await loadWrittenTimes(writer.ctx, at)).toEqual({ strengths: NOW });
  });

  it('no event and no audit record holds a word of it', async () => {
    const writer = await makeWriter();
    await write(writer, STRENGTHS, 'Quokkaberry');
    const kept = [
      ...(await testDb().select().from(learningEvents)),
      ...(await testDb().select().from(auditEntries)),
    ];
    expect(JSON.stringify(kept)).not.toContain('Quokkaberry');
  });
});
