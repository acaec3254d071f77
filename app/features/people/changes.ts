/** What a change makes of each column that it changes, for the audit record; null when nothing. */
export function changesOf<T extends Record<string, unknown>>(
  before: T,
  after: Partial<T>,
): Record<string, { from: unknown; to: unknown }> | null {
  const changed = Object.entries(after).filter(([key, value]) => before[key] !== value);
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map(([key, to]) => [key, { from: before[key], to }]));
}
