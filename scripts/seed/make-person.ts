import { nameColumns } from '#app/features/people/exports.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import type { TableRows, Value } from './copy-rows.ts';

/** Names are drawn part by part: nobody is meant. */
const GIVEN = [
  ...['Ada', 'Amir', 'Anouk', 'Ben', 'Chloe', 'Daniel', 'Elena', 'Farah', 'Grace', 'Hugo'],
  ...['Imani', 'Jonas', 'Kira', 'Liam', 'Maya', 'Nadia', 'Owen', 'Priya', 'Rosa', 'Sam'],
  ...['Tess', 'Uma', 'Victor', 'Wren', 'Yusuf', 'Zoe'],
];
const FAMILY = [
  ...['Abara', 'Bennett', 'Castillo', 'Dubois', 'Evans', 'Fischer', 'Gordon', 'Hughes'],
  ...['Ibrahim', 'Jensen', 'Kowalski', 'Larsen', 'Moreau', 'Nguyen', 'Okafor', 'Patel'],
  ...['Quinn', 'Rossi', 'Silva', 'Tanaka-Reed', 'Underwood', 'Vargas', 'Walsh', 'Young'],
];
const ZONES = ['Asia/Tokyo', 'America/Chicago', 'Europe/London', 'Australia/Sydney'];

export interface MadePerson {
  personId: string;
  person: Value[];
  account: Value[];
  grant: Value[];
}

/** A participant with an account, the same for the same random numbers, apart from ids. */
export function makePerson(input: {
  number: number;
  group: string;
  passwordHash: string;
  random: () => number;
  now: Date;
}): MadePerson {
  const { number, group, passwordHash, random, now } = input;
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const personId = uuidv7();
  const given = pick(GIVEN);
  const legalName = `${given} ${pick(FAMILY)}`;
  const names = nameColumns({ legalName, displayName: given });
  const email = `${group}-${String(number).padStart(6, '0')}@people.example`;
  return {
    personId,
    person: [
      personId,
      ...[legalName, given, names.sortKey, names.searchText],
      'en',
      pick(ZONES),
      now,
    ],
    account: [uuidv7(), personId, email, passwordHash, true, now],
    grant: [uuidv7(), personId, 'participant', 'platform', now],
  };
}

/** The tables of people, in the order in which they depend on each other. */
export function tablesOfPeople(people: readonly MadePerson[]): TableRows[] {
  return [
    {
      table: 'persons',
      columns: [
        ...['id', 'legal_name', 'display_name', 'sort_key', 'search_text', 'locale', 'time_zone'],
        'created_at',
      ],
      rows: people.map(({ person }) => person),
    },
    {
      table: 'accounts',
      columns: ['id', 'person_id', 'email', 'password_hash', 'demo', 'created_at'],
      rows: people.map(({ account }) => account),
    },
    {
      table: 'role_grants',
      columns: ['id', 'person_id', 'role', 'scope_kind', 'valid_from'],
      rows: people.map(({ grant }) => grant),
    },
  ];
}
