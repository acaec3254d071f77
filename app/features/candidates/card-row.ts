import type { Mark } from './marks.ts';
import type { Shown } from './shown.ts';

/** The fields that a list shows. */
export const LISTED = [
  ...(['kind', 'available', 'occupations', 'places', 'tasks', 'jlpt'] as const),
  ...(['learning', 'residence'] as const),
] as const;

/** A card in a list: only what a list shows. */
export interface CardRow {
  cardId: string;
  number: number;
  shown: Pick<Shown, (typeof LISTED)[number]>;
  mark: Mark | null;
  /** Of the company's own team. */
  tags: string[];
  tier: number | null;
}

/** A card as the list of what was marked shows it. */
export type MarkedCard = Omit<CardRow, 'tags'>;

export const PAGE_CARDS = 50;

/** What a list can be filtered by, with the values that occur. */
export type FacetName = 'occupation' | 'industry' | 'prefecture' | 'language' | 'kind' | 'jlpt';

/** How many cards have a value, among those that all other filters let through. */
export interface Facet {
  facet: FacetName;
  value: string;
  count: number;
}
