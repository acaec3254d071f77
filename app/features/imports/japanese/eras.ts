/** First days of the eras; an era's year 1 is the year it begins in. */
export const ERAS = [
  { names: ['令和', 'r'], from: '2019-05-01' },
  { names: ['平成', 'h'], from: '1989-01-08' },
  { names: ['昭和', 's'], from: '1926-12-25' },
] as const;

/** Name, year, month and day. */
export const ERA = /^(令和|平成|昭和|[rhs])(元|\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;
