/** For whom a course may be: who is to arrive, who has arrived in a post of a kind, who has a role. */
export const OFFERED_TO = [
  ...(['newcomer', 'alt', 'cir', 'sea'] as const),
  ...(['supervisor', 'advisor', 'staff'] as const),
] as const;
export type OfferedTo = (typeof OFFERED_TO)[number];
