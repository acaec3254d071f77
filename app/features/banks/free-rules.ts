/** Taken at any time, as often as somebody likes, without a clock. */
export const FREE_RULES = {
  durationMinutes: null,
  graceMinutes: 5,
  attempts: null,
  waitMinutes: 0,
  window: null,
} as const;
