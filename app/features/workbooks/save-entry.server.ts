import { and, eq } from 'drizzle-orm';
import { workbookEntries } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { loadOwnPiece, ownEntry } from './queries.server.ts';
import {
  countCharacters,
  normalised,
  NOTHING_WRITTEN,
  savedAt,
  versionOf,
  type Piece,
  type Written,
} from './rules.ts';

export interface EntryInput {
  courseSlug: string;
  /** The piece, as `b1-strengths`. */
  key: string;
  text: string;
  /** What the window had read; empty where it was the first to write. */
  version: string;
}

export type SaveEntry =
  | { ok: true; version: string }
  | { ok: false; reason: 'too-long'; most: number; count: number }
  /** Another window was faster; `stored` is what it saved. */
  | { ok: false; reason: 'changed'; stored: Written };

/**
 * Saves what the actor wrote for a piece of their workbook. Nobody keeps an account of it: there is neither an
 * audit row nor an event.
 * @throws not-found where they are not in the course now, or it has no such piece
 */
export async function saveEntry(ctx: Context, input: EntryInput): Promise<SaveEntry> {
  const { learner, piece, written } = await loadOwnPiece(ctx, input);
  if (learner.readOnly === 'left') throw new AppError('not-found', 'left');
  const text = normalised(input.text);
  const count = countCharacters(text);
  if (count > piece.most) return { ok: false, reason: 'too-long', most: piece.most, count };
  // Who sends the same again, after an answer that was lost, has saved it.
  if (written.version !== '' && written.text === text)
    return { ok: true, version: written.version };
  const version = await store(ctx, { courseId: learner.courseId, piece, text, input });
  if (version !== null) return { ok: true, version };
  const now = await loadOwnPiece(ctx, input);
  return { ok: false, reason: 'changed', stored: now.written };
}

/** As `versionOf` writes it, in the years that the database knows. */
const VERSION = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

type Storing = { courseId: string; piece: Piece; text: string; input: EntryInput };

/** The new version; null where the row is at another one than the window had read. */
async function store(ctx: Context, storing: Storing): Promise<string | null> {
  const { courseId, piece, text, input } = storing;
  const before = instantOf(input.version);
  const updatedAt = savedAt(ctx.now, before);
  const row = { lessonSlug: piece.lessonSlug, pieceId: piece.id, content: text, updatedAt };
  const rows =
    before === null
      ? await ctx.db
          .insert(workbookEntries)
          .values({ personId: ctx.actor.personId, courseId, ...row })
          .onConflictDoNothing()
          .returning({ updatedAt: workbookEntries.updatedAt })
      : await ctx.db
          .update(workbookEntries)
          .set({ content: text, updatedAt })
          .where(and(ownEntry(ctx, courseId, piece), eq(workbookEntries.updatedAt, before)))
          .returning({ updatedAt: workbookEntries.updatedAt });
  return rows[0] ? versionOf(rows[0].updatedAt) : null;
}

/** @throws bad-request where a form carries something else than a version that a row may have */
function instantOf(version: string): Date | null {
  if (version === NOTHING_WRITTEN.version) return null;
  const instant = new Date(version);
  const isVersion = VERSION.test(version) && !Number.isNaN(instant.getTime());
  if (!isVersion) throw new AppError('bad-request', 'a form without a version');
  return instant;
}
