import type {
  APPOINTMENT_KINDS,
  JAPANESE_LEVELS,
  ORGANISATION_KINDS as KEPT_ORGANISATION_KINDS,
  ROLES as KEPT_ROLES,
} from '#db/schema/index.ts';

/** What may be chosen from, also in a browser; what the database keeps is checked against its types. */

type Of<T extends readonly unknown[]> = readonly T[number][];

export const KINDS = ['ALT', 'CIR', 'SEA'] as const satisfies Of<typeof APPOINTMENT_KINDS>;
export const LEVELS = ['none', 'N5', 'N4', 'N3', 'N2', 'N1'] as const satisfies Of<
  typeof JAPANESE_LEVELS
>;
/** Where in the years of the programme somebody is. */
export const PHASES = [
  ...(['accepted', 'pre-arrival', 'orientation'] as const),
  ...(['in-post', 'leaving', 'alumni'] as const),
] as const;
export const YEARS = ['1', '2', '3', '4', '5'] as const;
/** How many people a page holds. */
export const PAGE_SIZES = ['50', '200', '1000'] as const;
/** Whose posts: those who have one or soon will, those who have none, everyone. */
export const IN_POST = ['held', 'all', 'none'] as const;
export const SORTS = ['name', 'organisation'] as const;

export const ORGANISATION_KINDS = [
  ...(['clair', 'host', 'contracting'] as const),
  ...(['school', 'company', 'alumni'] as const),
] as const satisfies Of<typeof KEPT_ORGANISATION_KINDS>;

export const ROLES = [
  ...(['participant', 'trainer', 'coordinator', 'advisor'] as const),
  ...(['supervisor', 'staff', 'recruiter'] as const),
] as const satisfies Of<typeof KEPT_ROLES>;
