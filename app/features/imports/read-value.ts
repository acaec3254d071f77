import { z } from 'zod';
import { isOrganisationCode } from '#app/features/people/exports.ts';
import { APPOINTMENT_KINDS, LANGUAGES, LEVELS, ORGANISATION_KINDS } from './japanese/words.ts';
import { readDate } from './read-date.ts';
import type { FaultCode, ImportField } from './schema.ts';

export type ReadValue = { ok: true; value: string } | { ok: false; code: FaultCode };
type Reader = (text: string) => ReadValue;

const fault = (code: FaultCode): ReadValue => ({ ok: false, code });
const taken = (value: string): ReadValue => ({ ok: true, value });

const email = z.email();
const JET_NUMBER = /^20\d{9}$/u;
const LATIN = /^(?=.*\p{L})[\p{Script=Latin}\p{M} .,'’\-/()]+$/u;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・ ]+$/u;
/** Left by a change of encoding that had no letter for what stood here. */
const LOST = /[\ufffd〓]/u;

/** Narrow letters, wide kana, single spaces: what people see as the same is the same. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u200b-\u200d\u2060\ufeff]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function name(pattern: RegExp | null, code: FaultCode): Reader {
  return (text) => {
    if (text.length > 200) return fault('too-long');
    return pattern && !pattern.test(text) ? fault(code) : taken(text);
  };
}

/** One of several values, each known by several words. */
function choice(words: Readonly<Record<string, readonly string[]>>, code: FaultCode): Reader {
  return (text) => {
    const folded = text.toLowerCase().replaceAll(/[\s.\-_]/gu, '');
    const found = Object.entries(words).find(([, known]) => known.includes(folded));
    return found ? taken(found[0]) : fault(code);
  };
}

function readEmail(text: string): ReadValue {
  const address = text.replace(/^mailto:/iu, '').replace(/^<(.*)>$/u, '$1');
  const [, local = '', domain = ''] = /^(.*)@([^@]*)$/u.exec(address) ?? [];
  const whole = `${local}@${domain.toLowerCase()}`;
  return email.safeParse(whole).success && whole.length <= 254 ? taken(whole) : fault('email');
}

function readJetNumber(text: string): ReadValue {
  const digits = text.replaceAll(/[\s\-_]|^(?:jet|no)\.?/giu, '');
  return JET_NUMBER.test(digits) ? taken(digits) : fault('jet-number');
}

function readJetNumbers(text: string): ReadValue {
  const numbers = text.split(/[,;/、\s]+/u).filter(Boolean);
  const read = numbers.map(readJetNumber);
  const wrong = read.find(({ ok }) => !ok);
  const values = read.flatMap((one) => (one.ok ? [one.value] : []));
  return wrong ?? taken([...new Set(values)].join(' '));
}

/** Spreadsheets take the first zero of a code away: with it, its last digit must check the others. */
function readCode(text: string): ReadValue {
  const digits = text.replaceAll(/[\s-]/gu, '');
  if (/^[1-9]\d{4}$/u.test(digits) && isOrganisationCode(`0${digits}`)) return taken(`0${digits}`);
  if (!/^\d{6}$/u.test(digits)) return fault('code-form');
  return isOrganisationCode(digits) ? taken(digits) : fault('code-check-digit');
}

function readDay(text: string): ReadValue {
  const read = readDate(text);
  return read.ok ? taken(read.day) : read;
}

function readYear(text: string): ReadValue {
  const [, digit] =
    /^(?:第|year )?([1-5])(?:年目|年次|年|st|nd|rd|th)?(?: year)?$/iu.exec(text) ?? [];
  return digit ? taken(digit) : fault('year');
}

/** Time zones by their name in small letters. */
const TIME_ZONES = new Map(
  Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]),
);

function readTimeZone(text: string): ReadValue {
  const zone = TIME_ZONES.get(text.toLowerCase().replaceAll(' ', '_'));
  return zone ? taken(zone) : fault('time-zone');
}

function readGroup(text: string): ReadValue {
  return text.length > 20 ? fault('too-long') : taken(text);
}

const READERS: Readonly<Record<ImportField, Reader>> = {
  jetNumber: readJetNumber,
  jetNumbers: readJetNumbers,
  kind: choice(APPOINTMENT_KINDS, 'appointment-kind'),
  legalName: name(null, 'latin-name'),
  familyName: name(LATIN, 'latin-name'),
  givenName: name(LATIN, 'latin-name'),
  displayName: name(null, 'latin-name'),
  kana: name(KANA, 'kana'),
  privateEmail: readEmail,
  workEmail: readEmail,
  officeEmail: readEmail,
  locale: choice(LANGUAGES, 'language'),
  timeZone: readTimeZone,
  japaneseLevel: choice(LEVELS, 'level'),
  organisationCode: readCode,
  code: readCode,
  parentCode: readCode,
  organisationName: name(null, 'too-long'),
  parentName: name(null, 'too-long'),
  nameJa: name(null, 'too-long'),
  nameEn: name(null, 'too-long'),
  organisationKind: choice(ORGANISATION_KINDS, 'organisation-kind'),
  arrivalGroup: readGroup,
  arrivalOn: readDay,
  startsOn: readDay,
  endsOn: readDay,
  until: readDay,
  yearAtStart: readYear,
};

/** A cell as the value of its column, or what is wrong with it. @param text normalised and not empty */
export function readValue(field: ImportField, text: string): ReadValue {
  return LOST.test(text) ? fault('unreadable-letter') : READERS[field](text);
}

/** True for a name as a passport has it. */
export function isLatinName(text: string): boolean {
  return LATIN.test(text);
}
