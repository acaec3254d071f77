import { describe, expect, test } from 'vitest';
import { columnName, guessMapping, headingOf, isFaultHeading } from './headings.ts';
import { foldHeading } from './japanese/fold-heading.ts';
import { HEADINGS } from './japanese/lexicon.ts';
import { nameKeys } from './identify.ts';
import { IMPORT_KINDS, KIND_FIELDS } from './schema.ts';

describe('the columns of a file', () => {
  test.each(IMPORT_KINDS)('of the templates of %s are known in both languages', (kind) => {
    const fields = KIND_FIELDS[kind].fields;
    for (const locale of ['ja', 'en'] as const) {
      const headings = fields.map((field) => headingOf(field, locale));
      expect(guessMapping(kind, headings)).toEqual(fields);
    }
  });

  test.each([
    ['Ｊｅｔ番号（必須）', 'jetNumber'],
    ['JET_Number', 'jetNumber'],
    ['Contracting Organization', 'organisationName'],
    ['※任用開始日', 'startsOn'],
    ['E-Mail', 'privateEmail'],
    ['Last Name', 'familyName'],
    ['備考', null],
    ['', null],
  ])('are known in many spellings: %s', (heading, field) => {
    expect(guessMapping('participants', [heading])).toEqual([field]);
  });

  test('are each found once: the surest name wins', () => {
    expect(guessMapping('participants', ['Type', 'Position', 'Name', 'Full name'])).toEqual([
      ...[null, 'kind', 'legalName', null],
    ]);
    expect(guessMapping('supervisors', ['氏名', 'メールアドレス'])).toEqual([
      'legalName',
      'workEmail',
    ]);
  });

  test('have no name that means two fields of one kind equally surely', () => {
    for (const kind of IMPORT_KINDS) {
      const first = KIND_FIELDS[kind].fields.flatMap((field) =>
        [HEADINGS[field].ja[0], HEADINGS[field].en[0]].map((name) => foldHeading(name ?? '')),
      );
      expect(new Set(first).size, kind).toBe(first.length);
    }
  });

  test('that we add to a file to repair are known again', () => {
    expect(['修正が必要な点', 'To be corrected', '氏名'].map(isFaultHeading)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('bear the letters of Excel', () => {
    expect([0, 25, 26, 51, 52, 99].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'CV']);
  });
});

describe('a name', () => {
  const fold = (text: string) => text.toLowerCase().replaceAll(' ', '');

  test('is found in every order of its words', () => {
    expect(nameKeys('Ann Lee Ho', fold).sort()).toEqual(
      ['annleeho', 'annholee', 'leeannho', 'leehoann', 'hoannlee', 'holeeann'].sort(),
    );
    expect(nameKeys('山田 太郎', fold)).toContain('太郎山田');
    expect(nameKeys('a b c d e', fold)).toHaveLength(5);
  });
});
