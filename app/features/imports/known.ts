import type { RowValues } from './read-row.ts';
import type { Answer, Change, Fate, Fault, Question } from './schema.ts';

/** A stay as it is known. */
export interface KnownPost {
  id: string;
  kind: string;
  jetNumber: string | null;
  organisationId: string;
  arrivalGroup: string | null;
  startsOn: string;
  endsOn: string;
  yearAtStart: number;
  leftOn: string | null;
  leaving: string | null;
}

/** A person as they are known, with every stay. */
export interface KnownPerson {
  id: string;
  legalName: string;
  displayName: string;
  kana: string | null;
  locale: string | null;
  timeZone: string;
  privateEmail: string | null;
  workEmail: string | null;
  japaneseLevel: string | null;
  arrivalOn: string | null;
  /** Folded names. */
  searchText: string;
  posts: readonly KnownPost[];
}

export interface KnownOrganisation {
  id: string;
  kind: string;
  code: string | null;
  nameJa: string;
  nameEn: string;
  kana: string | null;
  email: string | null;
  parentId: string | null;
  prefecture: string | null;
  closedOn: string | null;
}

/** What the database knows of whom and what the rows of an import speak of. */
export interface Facts {
  people: ReadonlyMap<string, KnownPerson>;
  byJetNumber: ReadonlyMap<string, string>;
  byEmail: ReadonlyMap<string, readonly string[]>;
  byName: ReadonlyMap<string, readonly string[]>;
  organisations: readonly KnownOrganisation[];
  /** Until when each supervisor among them is one, by person and organisation; null is without an end. */
  supervisors: ReadonlyMap<string, Date | null>;
  /** Who looks after which stay. */
  supervisions: ReadonlyMap<string, string>;
  today: string;
  fold: (name: string) => string;
}

/** A row as it was read, and what somebody answered to what was asked of it. */
export interface ReadImportRow {
  number: number;
  values: RowValues;
  faults: readonly Fault[];
  asked: Question | null;
  answer: Answer | null;
}

export interface PersonPlan {
  /** Null for somebody new. */
  id: string | null;
  columns: Readonly<Record<string, string>>;
}

export interface PostPlan {
  id: string | null;
  columns: Readonly<Record<string, string | number | null>>;
}

export interface OrganisationPlan {
  id: string | null;
  columns: Readonly<Record<string, string>>;
  /** An organisation, or the row that makes it. */
  parent: { id: string } | { row: number } | null;
}

/** What applying a row does. */
export interface Plan {
  person?: PersonPlan;
  post?: PostPlan;
  organisation?: OrganisationPlan;
  /** A role as supervisor. */
  grant?: { organisationId: string; until: string | null };
  /** Stays to look after. */
  supervise?: readonly string[];
}

export interface Decision {
  fate: Fate;
  faults: readonly Fault[];
  question: Question | null;
  changes: readonly Change[];
  plan: Plan | null;
}

export const faulty = (faults: readonly Fault[]): Decision => ({
  ...{ fate: 'faulty', faults, question: null, changes: [], plan: null },
});

/** A row that somebody left out, or that says nothing new. */
export const UNCHANGED: Decision = {
  ...{ fate: 'unchanged', faults: [], question: null, changes: [], plan: null },
};
