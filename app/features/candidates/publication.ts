import type { Shown } from './shown.ts';

/** What of a card is published for a fair, and to whom. */
export interface CardPublication {
  /** What every company sees that is not named in `own`; null: nothing. */
  forAll: Shown | null;
  /** What single companies see instead; null: nothing. */
  own: ReadonlyMap<string, Shown | null>;
}

/** What a company sees of a card, as `visibleTo` finds it; null where it sees nothing. */
export function shownTo({ forAll, own }: CardPublication, companyId: string): Shown | null {
  const alone = own.get(companyId);
  return alone === undefined ? forAll : alone;
}

/** Whether anybody may see anything of a card. */
export const isPublished = ({ forAll, own }: CardPublication): boolean =>
  forAll !== null || [...own.values()].some((shown) => shown !== null);

/**
 * What all of these companies see of a card: the fields that each of them is shown, and as the same. What
 * decides between several companies is made of it, so that none learns by a decision what it is not shown.
 */
export function commonShown(publication: CardPublication, companyIds: readonly string[]): Shown {
  const all = companyIds.map((id) => shownTo(publication, id) ?? {});
  const [first = {}, ...others] = all;
  const same = (field: keyof Shown) => {
    const said = JSON.stringify(first[field]);
    return others.every((shown) => JSON.stringify(shown[field]) === said);
  };
  const fields = Object.keys(first) as (keyof Shown)[];
  return Object.fromEntries(fields.filter(same).map((field) => [field, first[field]]));
}
