import { describe, expect, test } from 'vitest';
import { readRow } from './read-row.ts';
import { normalised, readValue } from './read-value.ts';
import { missingFields, type ImportField, type Mapping } from './schema.ts';

const read = (field: ImportField, text: string) => {
  const result = readValue(field, normalised(text));
  return result.ok ? result.value : { fault: result.code };
};

describe('a value is read in the one form that is kept', () => {
  test.each<[ImportField, string, string]>([
    ['jetNumber', '２０３１００００００１', '20310000001'],
    ['jetNumber', 'JET 2031-0000001', '20310000001'],
    ['kind', 'ａｌｔ', 'ALT'],
    ['kind', '国際交流員', 'CIR'],
    ['kana', 'ｼﾞｪｰﾝ･ｽﾐｽ', 'ジェーン・スミス'],
    ['privateEmail', 'Jane.Smith＠Example.JP', 'Jane.Smith@example.jp'],
    ['privateEmail', 'mailto:jane@example.jp', 'jane@example.jp'],
    ['organisationCode', '５２０１－９', ''],
    ['code', '52019', '052019'],
    ['code', '052019', '052019'],
    ['locale', '英語', 'en'],
    ['japaneseLevel', 'JLPT N2', 'N2'],
    ['timeZone', 'america/chicago', 'America/Chicago'],
    ['yearAtStart', '第３年目', '3'],
    ['organisationKind', '市町村', 'contracting'],
    ['jetNumbers', '20310000001、20310000002', '20310000001 20310000002'],
    ['legalName', '  O\u2019Brien\u3000 Aoife\u200b ', 'O\u2019Brien Aoife'],
  ])('%s: %s', (field, text, value) => {
    expect(read(field, text)).toEqual(value === '' ? '052019' : value);
  });

  test.each<[ImportField, string, string]>([
    ['jetNumber', '2031000001', 'jet-number'],
    ['jetNumber', '2.0310E+10', 'jet-number'],
    ['kana', 'Smith', 'kana'],
    ['code', '05201', 'code-form'],
    ['code', '052018', 'code-check-digit'],
    ['familyName', '山田', 'latin-name'],
    ['legalName', 'Jos\ufffd', 'unreadable-letter'],
    ['legalName', 'x'.repeat(201), 'too-long'],
    ['yearAtStart', '0', 'year'],
    ['jetNumbers', '20310000001, 5', 'jet-number'],
  ])('and refused where it is none: %s %s', (field, text, fault) => {
    expect(read(field, text)).toEqual({ fault });
  });
});

describe('a row', () => {
  const mapping: Mapping = ['familyName', null, 'givenName', 'kind'];

  test('joins a name that stands in two columns', () => {
    const { values } = readRow('participants', mapping, ['SMITH', 'x', 'Jane Ann', 'ALT']);
    expect(values.legalName).toBe('Jane Ann SMITH');
  });

  test('tells every fault of it, in the column where it is looked for', () => {
    const { faults } = readRow('participants', mapping, ['SMITH', '', '', 'X']);
    expect(faults).toEqual([
      { code: 'appointment-kind', field: 'kind' },
      { code: 'required', field: 'jetNumber' },
      { code: 'required', field: 'givenName' },
      { code: 'required', field: 'privateEmail' },
      { code: 'required', field: 'organisationCode' },
      { code: 'required', field: 'startsOn' },
    ]);
  });

  test('needs one name of two ways to give it, and an organisation by code or by name', () => {
    expect(missingFields('participants', mapping)).toEqual([
      'jetNumber',
      'privateEmail',
      ['organisationCode', 'organisationName'],
      'startsOn',
    ]);
    expect(missingFields('participants', ['familyName', 'jetNumber'])).toContainEqual([
      ...['legalName', 'familyName', 'givenName'],
    ]);
  });
});
