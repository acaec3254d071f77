/** The choices of each part of a rule that is chosen from, in the order of the form. */
export const AUDIENCE_CHOICES = {
  kinds: ['ALT', 'CIR', 'SEA'],
  years: ['1', '2', '3', '4', '5'],
  phases: ['accepted', 'pre-arrival', 'orientation', 'in-post', 'leaving', 'alumni'],
  roles: ['participant', 'trainer', 'coordinator', 'advisor', 'supervisor', 'staff', 'recruiter'],
  levels: ['none', 'N5', 'N4', 'N3', 'N2', 'N1'],
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
