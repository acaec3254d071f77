import { describe, expect, it } from 'vitest';
import { foldName, nameColumns, personSearchText } from './person-names.server.ts';

const suzuki = { legalName: '鈴木 誠', displayName: '鈴木', kana: 'スズキ　マコト' };

describe('a person', () => {
  it.each([
    '鈴木',
    '鈴木誠',
    '木 誠',
    'すずき',
    'ｽｽﾞｷ',
    'まこと',
    'Suzuki',
    'SUZUKI makoto',
    'ｓｕｚｕ',
  ])('named 鈴木 誠 is found by %s', (typed) => {
    expect(personSearchText(suzuki)).toContain(foldName(typed));
  });

  it.each(['muller', 'Müller', 'MÜLL', 'jonas', 'ミュラー', 'みゅら'])(
    'named Jonas Müller is found by %s',
    (typed) => {
      const names = { legalName: 'Jonas Müller', displayName: 'Jonas', kana: 'ジョナス・ミュラー' };
      expect(personSearchText(names)).toContain(foldName(typed));
    },
  );

  it.each(['ota', 'oota', 'outa', 'Ōta', 'おおた'])('named 太田 is found by %s', (typed) => {
    const names = { legalName: '太田 花', displayName: '太田', kana: 'おおた はな' };
    expect(personSearchText(names)).toContain(foldName(typed));
  });

  it('is not found by a sound that is not in the name', () => {
    expect(personSearchText(suzuki)).not.toContain(foldName('すすき'));
    expect(
      personSearchText({ legalName: 'Kato', displayName: 'Kato', kana: 'がとう' }),
    ).not.toContain(foldName('かと'));
  });

  it('is sorted by kana, and by the passport name where there is none', () => {
    expect(nameColumns(suzuki).sortKey).toBe('すずき まこと');
    expect(nameColumns({ legalName: 'Ng', displayName: 'Ng', kana: '' })).toMatchObject({
      kana: null,
      sortKey: 'Ng',
    });
  });
});
