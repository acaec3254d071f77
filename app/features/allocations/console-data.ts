import { cardNumber } from '#app/features/candidates/exports.ts';
import type { AllocationRecord } from '#app/features/allocation-check/exports.ts';
import type { Meeting, MatchResult } from '#app/features/matching/exports.ts';
import type { Comparison } from './compare.ts';

/** What ids of a market are called. */
export interface Labels {
  /** Numbers of cards by their ids. */
  cards: Record<string, number>;
  companies: LabelledCompany[];
  /** When each slot begins, in Japan. */
  slots: string[];
}

export interface LabelledCompany {
  id: string;
  name: { ja: string; en: string };
  booth: string;
  isCancelled: boolean;
}

/** A version as its list shows it. */
export interface ListedVersion {
  id: string;
  number: number;
  basis: 'matched' | 'repaired';
  madeAt: Date;
  publishedAt: Date | null;
  answersUntil: Date | null;
  frozenAt: Date | null;
  meetings: number;
  figures: VersionFigures;
}

export interface VersionFigures {
  withNone: number;
  gini: number;
  firstUnplaced: number;
  hallBound: number;
  /** Of a repair: pairs that would both rather meet. */
  blocking?: number;
}

export interface VersionPage {
  number: number;
  record: AllocationRecord;
  /** Null once they are no longer kept. */
  meetings: Meeting[] | null;
  struck: MatchResult['struck'];
  figures: VersionFigures;
  others: number[];
  beside: number | null;
  comparison: Comparison | null;
}

/** A card's number as everybody reads it. */
export const cardName = (number: number | undefined): string =>
  number === undefined ? '–' : cardNumber(number);
