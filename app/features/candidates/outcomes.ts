/** What a page of candidates says of the act before it. */
export const OUTCOMES = [
  ...(['note-kept', 'note-removed', 'no-note', 'long-note', 'too-many-notes'] as const),
  ...(['tag-added', 'tag-removed', 'no-tag', 'too-many-tags', 'search-kept'] as const),
  ...(['search-removed', 'no-name', 'long-name', 'taken', 'too-many-searches'] as const),
] as const;
export type Outcome = (typeof OUTCOMES)[number];

const DONE: readonly Outcome[] = [
  ...(['note-kept', 'note-removed', 'tag-added', 'tag-removed'] as const),
  ...(['search-kept', 'search-removed'] as const),
];

export const isDone = (outcome: Outcome): boolean => DONE.includes(outcome);
