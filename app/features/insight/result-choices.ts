/** How somebody stands with a quiz; what is to be done by others comes before what is done. */
export const RESULT_STATES = ['absent', 'open', 'returned', 'waiting', 'late', 'done'] as const;
export type ResultState = (typeof RESULT_STATES)[number];

export const ORDERS = ['name', 'percent'] as const;
export type ResultOrder = (typeof ORDERS)[number];

/** How many rows one page has. */
export const PAGE_ROWS = 2_000;

/** What is shown of the results. */
export interface ResultsChoice {
  /** Null for all editions. */
  editionId: string | null;
  state: ResultState | null;
  order: ResultOrder;
  /** How many rows are passed over, of how many that match. */
  from: number;
  total: number;
}
