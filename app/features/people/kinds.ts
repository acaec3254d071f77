/** What may be chosen from, also in a browser. */

export const KINDS = ['ALT', 'CIR', 'SEA'] as const;
export const YEARS = ['1', '2', '3', '4', '5'] as const;
/** How many people a page holds. */
export const PAGE_SIZES = ['50', '200', '1000'] as const;
/** Whose posts: those who have one or soon will, those who have none, everyone. */
export const IN_POST = ['held', 'all', 'none'] as const;
export const SORTS = ['name', 'organisation'] as const;

export const ORGANISATION_KINDS = [
  ...(['clair', 'host', 'contracting'] as const),
  ...(['school', 'company', 'alumni'] as const),
] as const;

export const ROLES = [
  ...(['participant', 'trainer', 'coordinator', 'advisor'] as const),
  ...(['supervisor', 'staff', 'recruiter'] as const),
] as const;

/** Organisations at which posts are held and their people work. */
export const POST_PLACES = ['contracting', 'host', 'clair', 'school'] as const;
