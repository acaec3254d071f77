import { and, asc, eq } from 'drizzle-orm';
import { cardNotes } from '#db/schema/candidates.ts';
import { recruiterNames } from '#app/features/companies/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { requireCard } from './get-candidate.server.ts';
import { MOST_NOTE, MOST_NOTES, type Note } from './team-records.ts';
import type { Reader } from './visible.server.ts';

/** A card that a team of recruiters sees. */
export interface OfCard {
  cardId: string;
}

const ofTeam = ({ companyId }: Reader, cardId: string) =>
  and(eq(cardNotes.cardId, cardId), eq(cardNotes.companyId, companyId));

/** The notes of a team on a card that it sees, the oldest first. @throws not-found for any other card */
export async function listNotes(ctx: Context, reader: Reader, cardId: string): Promise<Note[]> {
  await requireCard(ctx, reader, cardId);
  const rows = await ctx.db
    .select()
    .from(cardNotes)
    .where(ofTeam(reader, cardId))
    .orderBy(asc(cardNotes.writtenAt), asc(cardNotes.id));
  if (rows.length === 0) return [];
  const names = await recruiterNames(ctx, [reader.companyId]);
  return rows.map(({ id, authorId, body, writtenAt, changedAt }) => ({
    ...{ id, body, author: names.get(authorId ?? '') ?? null },
    isOwn: authorId === ctx.actor.personId,
    writtenAt: writtenAt.toISOString(),
    changedAt: changedAt?.toISOString() ?? null,
  }));
}

export type NoteFault = 'no-note' | 'long-note' | 'too-many-notes';
export type KeepNote = { ok: true } | { ok: false; reason: NoteFault };

const faultOf = (body: string): NoteFault | null => {
  if (body === '') return 'no-note';
  return [...body].length > MOST_NOTE ? 'long-note' : null;
};

const tidy = (body: string) => body.replaceAll('\r\n', '\n').trim();

/** Writes a note on a card for one's own team. @throws not-found for a card that it does not see */
export async function writeNote(
  ctx: Context,
  reader: Reader,
  { cardId, body: typed }: OfCard & { body: string },
): Promise<KeepNote> {
  await requireCard(ctx, reader, cardId);
  const body = tidy(typed);
  const fault = faultOf(body);
  if (fault) return { ok: false, reason: fault };
  const { companyId } = reader;
  if ((await ctx.db.$count(cardNotes, ofTeam(reader, cardId))) >= MOST_NOTES) {
    return { ok: false, reason: 'too-many-notes' };
  }
  await ctx.db.insert(cardNotes).values({
    ...{ id: uuidv7(), cardId, companyId, body },
    ...{ authorId: ctx.actor.personId, writtenAt: ctx.now },
  });
  return { ok: true };
}

/** A note of the actor's own. @throws not-found for any other */
async function requireOwnNote(ctx: Context, reader: Reader, note: OfCard & { noteId: string }) {
  const { cardId, noteId } = note;
  await requireCard(ctx, reader, cardId);
  const isOwn = and(
    ...[ofTeam(reader, cardId), eq(cardNotes.id, noteId)],
    eq(cardNotes.authorId, ctx.actor.personId),
  );
  const isThere = isUuid(noteId) && (await ctx.db.$count(cardNotes, isOwn)) > 0;
  if (!isThere) throw new AppError('not-found');
  return eq(cardNotes.id, noteId);
}

/** Says otherwise in a note of one's own. @throws not-found for those of others */
export async function changeNote(
  ctx: Context,
  reader: Reader,
  { body: typed, ...note }: OfCard & { noteId: string; body: string },
): Promise<KeepNote> {
  const isOwn = await requireOwnNote(ctx, reader, note);
  const body = tidy(typed);
  const fault = faultOf(body);
  if (fault) return { ok: false, reason: fault };
  await ctx.db.update(cardNotes).set({ body, changedAt: ctx.now }).where(isOwn);
  return { ok: true };
}

/** Takes a note of one's own away. @throws not-found for those of others */
export async function removeNote(
  ctx: Context,
  reader: Reader,
  note: OfCard & { noteId: string },
): Promise<void> {
  await ctx.db.delete(cardNotes).where(await requireOwnNote(ctx, reader, note));
}
