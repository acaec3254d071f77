/** Where in its life an edition may be, in that order. */
export const EDITION_STATES = ['draft', 'coming', 'open', 'running', 'over', 'archived'] as const;
/** Where an application may stand. */
export const APPLICATION_STATES = [
  ...(['awaiting-approval', 'in-lottery', 'waiting'] as const),
  ...(['enrolled', 'declined', 'withdrawn'] as const),
] as const;
