/** To how many new people a day, or companies, a side may write first. */
export const FIRST_A_DAY = { participant: 20, company: 30 } as const;

/** How many messages one side sends within an hour. */
export const MOST_AN_HOUR = { participant: 40, company: 120 } as const;
