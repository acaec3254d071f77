/** Where in its life an edition may be, in that order. */
export const EDITION_STATES = ['draft', 'coming', 'open', 'running', 'over', 'archived'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

/** Where an application may stand. */
export const APPLICATION_STATES = [
  ...(['awaiting-approval', 'in-lottery', 'waiting'] as const),
  ...(['enrolled', 'declined', 'withdrawn', 'moved'] as const),
] as const;

/** Whether an application of this state is at its end: its person may ask again. */
export function isEnded(state: (typeof APPLICATION_STATES)[number]): boolean {
  return state === 'declined' || hasLeft(state);
}

/** Whether its person gave up the place of an application of this state, or left it for another level. */
export function hasLeft(state: (typeof APPLICATION_STATES)[number]): boolean {
  return state === 'withdrawn' || state === 'moved';
}
