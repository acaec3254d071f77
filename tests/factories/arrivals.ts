import { withCheckDigit } from '#app/features/people/organisation-code.ts';
import { headingOf } from '#app/features/imports/headings.ts';
import { KIND_FIELDS, type FaultCode, type ImportField } from '#app/features/imports/schema.ts';

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

/** How many arrive at once. */
export const ARRIVALS = 2_000;

type Planted = [field: ImportField, value: string, code: FaultCode];

/** What is wrong in which row; every one of another kind or in another place. */
export const PLANTED: readonly Planted[] = [
  ['jetNumber', '2031000001', 'jet-number'],
  ['jetNumber', '19310000020', 'jet-number'],
  ['jetNumber', '', 'required'],
  ['jetNumber', '20310000001', 'repeated'],
  ['kind', 'ALTT', 'appointment-kind'],
  ['kind', '', 'required'],
  ['legalName', '山田 太郎', 'latin-name'],
  ['legalName', '', 'required'],
  ['legalName', 'Jos〓 Silva', 'unreadable-letter'],
  ['legalName', 'x'.repeat(201), 'too-long'],
  ['kana', 'Kana', 'kana'],
  ['privateEmail', 'jane@', 'email'],
  ['privateEmail', 'jane.example.jp', 'email'],
  ['privateEmail', '', 'required'],
  ['privateEmail', 'arrival-5@test.example', 'repeated'],
  ['privateEmail', 'known@test.example', 'another-person'],
  [
    'organisationCode',
    CODES[0]?.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)) ?? '',
    'code-check-digit',
  ],
  ['organisationCode', '05', 'code-form'],
  ['organisationCode', '011011', 'organisation-unknown'],
  ['organisationCode', '', 'required'],
  ['organisationCode', '132012', 'organisation-closed'],
  ['startsOn', '2031/13/27', 'date'],
  ['startsOn', '07/08/2031', 'date-order-unclear'],
  ['startsOn', '1931-07-27', 'date-too-far'],
  ['startsOn', '', 'required'],
  ['endsOn', '2031-07-01', 'ends-before-start'],
  ['yearAtStart', '6', 'year'],
  ['locale', 'French', 'language'],
  ['timeZone', 'Chicago', 'time-zone'],
  ['arrivalGroup', 'A group with a very long name', 'too-long'],
];

/** Every 60th row has a fault, from the 11th on. */
export const rowOfFault = (nth: number) => 10 + nth * 60;

/** All arrivals, with what is wrong planted. */
export function arrivalsWithFaults(): Partial<Record<ImportField, string>>[] {
  const rows = Array.from({ length: ARRIVALS }, (_, at) => arrival(at + 1));
  for (const [nth, [field, value]] of PLANTED.entries()) {
    const row = rows[rowOfFault(nth) - 1];
    if (row) row[field] = value;
  }
  return rows;
}
