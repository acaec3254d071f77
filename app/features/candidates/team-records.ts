/** Words of a team’s own on one card, at most. */
export const MOST_TAGS = 10;
export const MOST_TAG = 30;
/** Characters of a note. */
export const MOST_NOTE = 2_000;
/** Notes of a team on one card. */
export const MOST_NOTES = 200;
/** Searches that a company keeps for one fair. */
export const MOST_SEARCHES = 20;
export const MOST_SEARCH_NAME = 60;
/** Cards that stand side by side. */
export const COMPARED = { least: 2, most: 4 } as const;

/** A note that recruiters of one company share. */
export interface Note {
  id: string;
  /** Null for who has no account any more. */
  author: string | null;
  isOwn: boolean;
  body: string;
  writtenAt: string;
  changedAt: string | null;
}

/** A tag as it is kept: without spaces around or doubled, widths as one; null where nothing is left or too much. */
export function readTag(typed: string): string | null {
  const tag = typed.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  return tag === '' || [...tag].length > MOST_TAG ? null : tag;
}

/** A search that a company keeps, with how many cards it finds now that nobody has looked at. */
export interface SavedSearch {
  id: string;
  name: string;
  total: number;
  fresh: number;
  lookedAt: string;
}
