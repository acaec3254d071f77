import { withCheckDigit } from '#app/features/people/organisation-code.ts';
import { headingOf } from '#app/features/imports/headings.ts';
import { KIND_FIELDS, type ImportField } from '#app/features/imports/schema.ts';

const GIVEN = [
  ...['Jane', 'John', 'Min Ho', 'Aoife', 'Thabo', 'Priya', 'Liam', 'Mary Ann', 'Kwame', 'Sofia'],
  ...['Grace', 'Noah', 'Wei', 'Tane', 'Ingrid', 'Carlos', 'Ama', 'Fiona', 'Peter', 'Ruth'],
];
const FAMILY = ['Smith', 'Nkosi', "O'Brien", 'Patel', 'Lee', 'van Dyk', 'Brown', 'Moana', 'Silva'];

/** Codes of invented municipalities of a prefecture: their check digits are right. */
export const CODES = Array.from({ length: 40 }, (_, at) => withCheckDigit(`05${901 + at}`));

/** The same name never comes twice: letters count it. */
function familyName(at: number): string {
  const letters = [...String(at)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
  return `${FAMILY[at % FAMILY.length]}-${letters.charAt(0).toUpperCase()}${letters.slice(1)}`;
}

function kanaOf(at: number): string {
  return [...String(at)].map((digit) => 'アカサタナハマヤラワ'.charAt(Number(digit))).join('');
}

/** A participant of an arrival, as one cell for each field. */
export function arrival(at: number): Partial<Record<ImportField, string>> {
  const given = GIVEN[at % GIVEN.length] ?? '';
  return {
    jetNumber: `2031${String(at).padStart(7, '0')}`,
    kind: ['ALT', 'ALT', 'ALT', 'CIR', 'SEA'][at % 5] ?? 'ALT',
    legalName: `${given} ${familyName(at)}`,
    kana: `ジェーン・${kanaOf(at)}`,
    privateEmail: `arrival-${at}@test.example`,
    organisationCode: CODES[at % CODES.length] ?? '',
    arrivalGroup: ['A', 'B', 'C'][at % 3] ?? 'A',
    startsOn: ['2031/7/27', '令和13年7月27日', '2031-07-27', 'R13.7.27'][at % 4] ?? '',
  };
}

const FIELDS: readonly ImportField[] = KIND_FIELDS.participants.fields.filter(
  (field) => field !== 'familyName' && field !== 'givenName',
);

export const ARRIVAL_HEADINGS = FIELDS.map((field) => headingOf(field, 'ja'));

/** The column of a field, from 0. */
export const columnOfField = (field: ImportField) => FIELDS.indexOf(field);

export function cellsOf(values: Partial<Record<ImportField, string>>): string[] {
  return FIELDS.map((field) => values[field] ?? '');
}
