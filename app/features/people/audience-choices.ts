import { KINDS, LEVELS, PHASES, ROLES, YEARS } from './kinds.ts';

/** The choices of each part of a rule that is chosen from, in the order of the form. */
export const AUDIENCE_CHOICES = {
  kinds: KINDS,
  years: YEARS,
  phases: PHASES,
  roles: ROLES,
  levels: LEVELS,
} as const;

/** A rule as a form holds it: texts by field, each none, one or several times. */
export interface AudienceTyped {
  kinds: string[];
  years: string[];
  phases: string[];
  roles: string[];
  levels: string[];
  arrivalGroups: string;
  organisations: string[];
  /** What an organisation is looked for by. */
  find: string;
}
