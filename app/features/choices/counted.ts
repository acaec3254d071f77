import { shownTo, type CardPublication } from '#app/features/candidates/exports.ts';

/** What decides for somebody: their own list, and whether all other companies follow it by score. */
export interface Listed {
  publication: CardPublication;
  wishes: readonly string[];
  fillByScore: boolean;
}

/**
 * The companies by which somebody's facts are shown: of those that are shown anything of them, the ones on their
 * list, or by score all.
 */
export function countedOf(
  { publication, wishes, fillByScore }: Listed,
  companyIds: readonly string[],
): string[] {
  const sees = companyIds.filter((id) => shownTo(publication, id) !== null);
  return fillByScore ? sees : sees.filter((id) => wishes.includes(id));
}
