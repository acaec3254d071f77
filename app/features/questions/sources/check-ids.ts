import type { SourceFault } from './check-source.ts';
import type { Offer } from './source-parts.ts';

type Path = readonly (string | number)[];

/** What may have an id of its own, and where it stands. */
interface Placed {
  id?: string | undefined;
  path: Path;
}

const TELLING = /^(?:correct|right|wrong|true|false|answer|key|incorrect|distractor)(?:-?\d+)?$/u;

/** Items of a list with their places in it. */
export const placed = (items: readonly { id?: string | undefined }[], at: Path): Placed[] =>
  items.map(({ id }, index) => ({ id, path: [...at, index] }));

/** Ids that stand there before: answers hang on them. */
export function idsTwice(items: readonly Placed[]): SourceFault[] {
  return items.flatMap(({ id, path }, index) =>
    id !== undefined && items.findIndex((each) => each.id === id) < index
      ? [{ path: [...path, 'id'], message: 'id-twice' as const }]
      : [],
  );
}

/** Ids that say what is right: they are in the page before it is answered. */
export function idsTelling(items: readonly Placed[]): SourceFault[] {
  return items.flatMap(({ id, path }) =>
    id !== undefined && TELLING.test(id)
      ? [{ path: [...path, 'id'], message: 'id-tells' as const }]
      : [],
  );
}

interface Half {
  offer: Offer;
  shown: string;
  path: Path;
}

/**
 * Other halves of pairs: one may belong to several, as itself. Under one id they show the same, and what
 * shows the same has one id, for only one of them would be right.
 */
export function checkHalves(halves: readonly Half[]): SourceFault[] {
  return halves.flatMap(({ offer: { id }, shown, path }, index): SourceFault[] => {
    const before = halves.slice(0, index);
    if (id !== undefined && before.some((each) => each.offer.id === id && each.shown !== shown)) {
      return [{ path: [...path, 'id'], message: 'id-twice' }];
    }
    const isOther = before.some((each) => each.shown === shown && each.offer.id !== id);
    return isOther ? [{ path, message: 'repeated' }] : [];
  });
}
