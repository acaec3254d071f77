/** What one part of a draw may take: so many, from these, the first ones rather than the later. */
export interface DrawPart {
  take: number;
  candidates: readonly string[];
}

/**
 * Shares out questions among the parts of a draw, each at most once. A question that several parts could
 * take goes where it is needed: no part falls short while another choice would have filled it (a
 * bipartite matching, by augmenting paths).
 * @returns what each part gets, in the order of its candidates; fewer than asked where there are not enough
 */
export function allotDraw(parts: readonly DrawPart[]): string[][] {
  const holder = new Map<string, number>();
  const find = (part: number, seen: Set<string>): boolean =>
    (parts[part]?.candidates ?? []).some((id) => {
      if (seen.has(id)) return false;
      seen.add(id);
      const held = holder.get(id);
      if (held === part || (held !== undefined && !find(held, seen))) return false;
      holder.set(id, part);
      return true;
    });
  for (const [part, { take }] of parts.entries()) {
    for (let taken = 0; taken < take && find(part, new Set()); taken += 1);
  }
  return parts.map(({ candidates }, part) => candidates.filter((id) => holder.get(id) === part));
}
