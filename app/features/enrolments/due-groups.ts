/** Items that are due at one instant: one date to tell of, not as many as there are. */
export interface DueGroup {
  dueAt: Date;
  /** In the order of the way. */
  items: string[];
}

/** The dates of an enrolment, items in the order of the way. */
export function dueGroups(due: ReadonlyMap<string, Date>): DueGroup[] {
  const groups = new Map<number, DueGroup>();
  for (const [item, dueAt] of due) {
    const group = groups.get(dueAt.getTime()) ?? { dueAt, items: [] };
    group.items.push(item);
    groups.set(dueAt.getTime(), group);
  }
  return [...groups.values()];
}
