/** The three marks of a company, the strongest first. */
export const MARKS = ['meet', 'talk', 'pass'] as const;
export type Mark = (typeof MARKS)[number];
