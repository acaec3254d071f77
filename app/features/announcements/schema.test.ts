import { describe, expect, test } from 'vitest';
import { parseAnnouncement, parseSendAt } from './schema.ts';

const JA = { titleJa: '研修について', bodyJa: '7月の研修です。' };
const EMPTY = { titleJa: '', bodyJa: '', titleEn: '', bodyEn: '', arrivalGroups: '', codes: '' };

describe('the form of an announcement', () => {
  test('is taken in one language, for everyone where nothing is chosen', () => {
    expect(parseAnnouncement({ ...EMPTY, ...JA })).toEqual({
      ok: true,
      value: {
        words: { ja: { title: '研修について', body: '7月の研修です。' }, en: null },
        audience: { version: 1 },
        codes: [],
      },
    });
  });

  test('reads what is ticked and what is listed, in any width and with any comma', () => {
    const fields = {
      ...{ ...EMPTY, ...JA, arrivalGroups: '2031-A、2031-B', codes: '０５０００８, 052019' },
      ...{ 'roles-participant': 'on', 'kinds-ALT': 'on', 'years-2': 'on', 'phases-in-post': 'on' },
      'roles-emperor': 'on',
    };
    expect(parseAnnouncement(fields)).toMatchObject({
      value: {
        codes: ['050008', '052019'],
        audience: {
          ...{ version: 1, roles: ['participant'], kinds: ['ALT'], years: [2] },
          ...{ phases: ['in-post'], arrivalGroups: ['2031-A', '2031-B'] },
        },
      },
    });
  });

  test.each([
    [{ titleJa: '', bodyJa: '' }, { titleJa: 'required' }],
    [{ bodyJa: ' \r\n' }, { bodyJa: 'together' }],
    [{ titleEn: 'Training' }, { bodyEn: 'together' }],
    [{ bodyEn: 'Text' }, { titleEn: 'together' }],
    [{ titleJa: 'あ'.repeat(201) }, { titleJa: 'tooLong' }],
    [{ bodyJa: 'あ'.repeat(10_001) }, { bodyJa: 'tooLong' }],
    [{ codes: '05000' }, { codes: 'code' }],
    [{ arrivalGroups: 'a'.repeat(21) }, { arrivalGroups: 'group' }],
  ])('with %o is refused beside the field', (wrong, faults) => {
    expect(parseAnnouncement({ ...EMPTY, ...JA, ...wrong })).toEqual({ ok: false, faults });
  });
});

test('a time to send at is Japan’s', () => {
  expect(parseSendAt('2031-07-01T09:00')).toEqual(new Date('2031-07-01T00:00:00Z'));
  expect(parseSendAt('')).toBeNull();
  expect(parseSendAt('tomorrow')).toBe('past');
});
