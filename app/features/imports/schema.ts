export const IMPORT_KINDS = [
  'participants',
  'organisations',
  'appointments',
  'supervisors',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What a column of a file can be. */
export const FIELDS = [
  ...(['jetNumber', 'kind', 'legalName', 'familyName', 'givenName', 'displayName'] as const),
  ...(['kana', 'privateEmail', 'workEmail', 'locale', 'timeZone', 'japaneseLevel'] as const),
  ...(['organisationCode', 'organisationName', 'arrivalGroup', 'arrivalOn'] as const),
  ...(['startsOn', 'endsOn', 'yearAtStart'] as const),
  ...(['organisationKind', 'code', 'nameJa', 'nameEn', 'parentCode', 'parentName'] as const),
  ...(['officeEmail', 'until', 'jetNumbers'] as const),
] as const;
export type ImportField = (typeof FIELDS)[number];

/** The columns of each kind in the order of its template, and those that it cannot do without. */
export const KIND_FIELDS: Readonly<
  Record<ImportKind, { fields: readonly ImportField[]; needed: readonly NeededField[] }>
> = {
  participants: {
    fields: [
      ...(['jetNumber', 'kind', 'legalName', 'familyName', 'givenName', 'displayName'] as const),
      ...(['kana', 'privateEmail', 'workEmail', 'locale', 'timeZone', 'japaneseLevel'] as const),
      ...(['organisationCode', 'organisationName', 'arrivalGroup', 'arrivalOn'] as const),
      ...(['startsOn', 'endsOn', 'yearAtStart'] as const),
    ],
    needed: [
      'jetNumber',
      'kind',
      ['legalName', 'familyName', 'givenName'],
      'privateEmail',
      ['organisationCode', 'organisationName'],
      'startsOn',
    ],
  },
  organisations: {
    fields: [
      ...(['organisationKind', 'code', 'nameJa', 'nameEn', 'kana'] as const),
      ...(['parentCode', 'parentName', 'officeEmail'] as const),
    ],
    needed: ['organisationKind', 'nameJa', ['parentCode', 'parentName']],
  },
  appointments: {
    fields: [
      ...(['jetNumber', 'legalName', 'privateEmail', 'kind'] as const),
      ...(['organisationCode', 'organisationName', 'arrivalGroup'] as const),
      ...(['startsOn', 'endsOn', 'yearAtStart'] as const),
    ],
    needed: ['jetNumber', 'kind', ['organisationCode', 'organisationName'], 'startsOn'],
  },
  supervisors: {
    fields: [
      ...(['legalName', 'kana', 'displayName', 'workEmail'] as const),
      ...(['organisationCode', 'organisationName', 'until', 'jetNumbers'] as const),
    ],
    needed: ['legalName', 'workEmail', ['organisationCode', 'organisationName']],
  },
};
/** A column, or several of which one is enough. */
export type NeededField = ImportField | readonly ImportField[];

/** Which column is what, in the order of the columns; null is for those that are passed over. */
export type Mapping = readonly (ImportField | null)[];

/** What is wrong with a value and what is expected instead; the words are chosen at the edge. */
export const FAULTS = [
  ...(['required', 'too-long', 'unreadable-letter', 'jet-number', 'appointment-kind'] as const),
  ...(['latin-name', 'kana', 'email', 'language', 'time-zone', 'level', 'date'] as const),
  ...(['date-order-unclear', 'date-too-far', 'ends-before-start', 'year'] as const),
  ...(['code-form', 'code-check-digit', 'organisation-kind', 'organisation-unknown'] as const),
  ...(['organisation-unclear', 'organisation-closed', 'code-of-another'] as const),
  ...(['parent-below-itself', 'repeated', 'another-person', 'person-unknown'] as const),
  ...(['posts-overlap', 'participant-unknown', 'date-past'] as const),
] as const;
export type FaultCode = (typeof FAULTS)[number];

export interface Fault {
  code: FaultCode;
  field: ImportField;
  /** The row that was first, where a value stands twice. */
  row?: number;
}

/** What will become of a row. */
export const FATES = ['new', 'changed', 'unchanged', 'question', 'faulty'] as const;
export type Fate = (typeof FATES)[number];

/** The fate asked for, or the first there are rows of that somebody has to look at. */
export function fateShown(asked: string | null, counts: Partial<Record<Fate, number>>): Fate {
  const first = (['faulty', 'question', 'new', 'changed'] as const).find((fate) => counts[fate]);
  return FATES.find((fate) => fate === asked) ?? first ?? 'unchanged';
}

/** What somebody must decide: whether the row is about one of these, or about somebody else. */
export interface Question {
  /** Why it is asked: the name, the mail address, or the name of another row is the same. */
  about: 'name' | 'email' | 'row';
  people: readonly string[];
  row?: number;
}

/** Answers name a person, or say that it is somebody else, or that the row is to be left out. */
export type Answer = { person: string } | 'another' | 'left-out';

export interface Change {
  field: ImportField;
  from: string | null;
  to: string;
}

/** Where an import stands. */
export const IMPORT_STATES = ['mapping', 'checking', 'ready', 'applying', 'applied'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export function isImportKind(value: unknown): value is ImportKind {
  return IMPORT_KINDS.some((kind) => kind === value);
}

/** True for a field that files of this kind have. */
export function isImportField(kind: ImportKind, value: unknown): value is ImportField {
  return KIND_FIELDS[kind].fields.some((field) => field === value);
}

/** What a mapping still lacks for its kind. */
export function missingFields(kind: ImportKind, mapping: Mapping): NeededField[] {
  const has = (field: ImportField) => mapping.includes(field);
  return KIND_FIELDS[kind].needed.filter((needed) => {
    if (typeof needed === 'string') return !has(needed);
    const isName = needed.includes('familyName');
    if (isName) return !has('legalName') && !(has('familyName') && has('givenName'));
    return !needed.some(has);
  });
}
