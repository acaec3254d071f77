import { readText, writeDevice } from '#app/features/people/exports.ts';

/** A text that is here and not yet with the server, with the version it was written over. */
export interface Draft {
  text: string;
  version: string;
}

// Under the name that signing out looks for: it asks before what is only here is lost.
const storeOf = (courseSlug: string) => `kakehashi.drafts.workbook-${courseSlug}`;

function readAll(courseSlug: string): Partial<Record<string, Draft>> {
  try {
    return Object(JSON.parse(readText(storeOf(courseSlug)) ?? '{}')) as Record<string, Draft>;
  } catch {
    return {};
  }
}

function write(courseSlug: string, drafts: Partial<Record<string, Draft>>): boolean {
  const isEmpty = Object.keys(drafts).length === 0;
  return writeDevice(storeOf(courseSlug), isEmpty ? null : JSON.stringify(drafts));
}

export function readDraft(courseSlug: string, key: string): Draft | null {
  return readAll(courseSlug)[key] ?? null;
}

/** False where this browser keeps nothing. */
export function keepDraft(courseSlug: string, key: string, draft: Draft): boolean {
  return write(courseSlug, { ...readAll(courseSlug), [key]: draft });
}

export function dropDraft(courseSlug: string, key: string): void {
  const { [key]: gone, ...others } = readAll(courseSlug);
  if (gone) write(courseSlug, others);
}
