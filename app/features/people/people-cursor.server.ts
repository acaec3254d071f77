import { z } from 'zod';
import { isStorable } from '#app/platform/storable-text.ts';

const storable = z.string().refine(isStorable);
const CURSORS = {
  name: z.tuple([z.int().min(0), storable, z.uuid()]),
  organisation: z.tuple([z.int().min(0), z.boolean(), storable, storable, z.uuid()]),
};

export type Sort = keyof typeof CURSORS;
/** How many stand before a page, then the keys of the last of them. */
export type Cursor = [number, ...(string | boolean)[]];

interface Keys {
  homeless: boolean;
  place: string;
  sortKey: string;
  id: string;
}

/** Where a page begins, as an earlier page wrote it; anything else is the beginning. */
export function cursorOf(sort: Sort, text: string | undefined): Cursor | null {
  if (!text) return null;
  try {
    return CURSORS[sort].parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return null;
  }
}

/** Where the page after a row begins. */
export function cursorAfter(sort: Sort, row: Keys, before: number): string {
  const { homeless, place, sortKey, id } = row;
  const keys = sort === 'name' ? [sortKey, id] : [homeless, place, sortKey, id];
  return Buffer.from(JSON.stringify([before, ...keys])).toString('base64url');
}
