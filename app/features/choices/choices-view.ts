import type { Words } from '#app/features/candidates/exports.ts';
import type { WEIGHTS } from '#app/features/matching/exports.ts';
import type { Bar } from './bars.ts';
import type { TypedChoices } from './read-choices.ts';

/** Why a company cannot be met, and what of that the person can change. */
export interface BarView {
  bar: Bar;
  /** What it asks, where that is a level, kinds of post or a month. */
  asked: string | null;
  /** Whether the field is not shown to it, or not to every company of the list, or is simply not met. */
  why: 'hidden' | 'partly' | 'unmet';
}

/** A company of the fair as the page of choices has it. */
export interface CompanyView {
  id: string;
  name: Words;
  booth: string;
  /** Sees something of the person. */
  isOpen: boolean;
  bars: BarView[];
  /** No table is free when the person is. */
  hasNoTime: boolean;
}

/** What the page of choices shows. */
export interface ChoicesView {
  slots: { slot: number; startsAt: string }[];
  most: number;
  companies: CompanyView[];
  typed: TypedChoices;
  isSaved: boolean;
  isCancelled: boolean;
  /** How much each factor of a score weighs. */
  weights: typeof WEIGHTS;
  /** Null where the seed is not drawn yet. */
  commitment: string | null;
}
