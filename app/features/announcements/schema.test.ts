import { describe, expect, test } from 'vitest';
import { parseAnnouncement, parseSendAt } from './schema.ts';

const JA = { titleJa: '研修について', bodyJa: '7月の研修です。' };
const EMPTY = { titleJa: '', bodyJa: '', titleEn: '', bodyEn: '' };

describe('the form of an announcement', () => {
  test('is taken in one language', () => {
    expect(parseAnnouncement({ ...EMPTY, ...JA })).toEqual({
      ok: true,
      words: { ja: { title: '研修について', body: '7月の研修です。' }, en: null },
    });
  });

  test.each([
    [{ titleJa: '', bodyJa: '' }, { titleJa: 'required' }],
    [{ bodyJa: ' \r\n' }, { bodyJa: 'together' }],
    [{ titleEn: 'Training' }, { bodyEn: 'together' }],
    [{ bodyEn: 'Text' }, { titleEn: 'together' }],
    [{ titleJa: 'あ'.repeat(201) }, { titleJa: 'tooLong' }],
    [{ bodyJa: 'あ'.repeat(10_001) }, { bodyJa: 'tooLong' }],
  ])('with %o is refused beside the field', (wrong, faults) => {
    expect(parseAnnouncement({ ...EMPTY, ...JA, ...wrong })).toEqual({ ok: false, faults });
  });
});

test('a time to send at is Japan’s', () => {
  expect(parseSendAt('2031-07-01T09:00')).toEqual(new Date('2031-07-01T00:00:00Z'));
  expect(parseSendAt('')).toBeNull();
  expect(parseSendAt('tomorrow')).toBe('past');
});
