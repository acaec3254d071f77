import { sha256 } from '#app/platform/tokens.server.ts';

/** Orders by a digest of each name: fixed for ever, and unrelated to the order it was written in. */
export function shuffledByName<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, order: sha256(nameOf(item)) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ item }) => item);
}

/** A short name that stays the same and tells nothing about what it stands for. */
export function opaqueName(name: string): string {
  return sha256(name).slice(0, 10);
}
