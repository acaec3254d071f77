import { readText, writeDevice } from '#app/features/people/exports.ts';

/** A text that is here and not yet with the server, with the version it was written over. */
export interface Draft {
  text: string;
  version: string;
}

/** A workbook of one account: another's is never read, also before the page has let go of it. */
export interface Book {
  mark: string;
  courseSlug: string;
}

// Under the name that signing out looks for: it asks before what is only here is lost.
const storeOf = ({ mark, courseSlug }: Book) => `kakehashi.drafts.workbook-${mark}-${courseSlug}`;

function readAll(book: Book): Partial<Record<string, Draft>> {
  try {
    return Object(JSON.parse(readText(storeOf(book)) ?? '{}')) as Record<string, Draft>;
  } catch {
    return {};
  }
}

function write(book: Book, drafts: Partial<Record<string, Draft>>): boolean {
  const isEmpty = Object.keys(drafts).length === 0;
  return writeDevice(storeOf(book), isEmpty ? null : JSON.stringify(drafts));
}

export function readDraft(book: Book, key: string): Draft | null {
  return readAll(book)[key] ?? null;
}

/** False where this browser keeps nothing. */
export function keepDraft(book: Book, key: string, draft: Draft): boolean {
  return write(book, { ...readAll(book), [key]: draft });
}

export function dropDraft(book: Book, key: string): void {
  const { [key]: gone, ...others } = readAll(book);
  if (gone) write(book, others);
}
