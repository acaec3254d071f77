import { and, eq } from 'drizzle-orm';
import { announcements } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { audienceSchema, type Audience } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { getAnnouncement, requireAnnouncer } from './queries.server.ts';
import type { AnnouncementWords } from './schema.ts';

export type SaveAnnouncement =
  { ok: true; announcementId: string } | { ok: false; reason: 'sent-already' };

/** Writes a draft, or another text and audience in its place. What goes out already cannot be changed. */
export async function saveAnnouncement(
  ctx: Context,
  input: { words: AnnouncementWords; audience: Audience; announcementId: string | null },
): Promise<SaveAnnouncement> {
  requireAnnouncer(ctx);
  if (input.announcementId !== null) await getAnnouncement(ctx, input.announcementId);
  const row = {
    ...columnsOf(input.words),
    audience: audienceSchema.parse(input.audience),
    writtenBy: ctx.actor.personId,
    writtenAt: ctx.now,
  };
  return ctx.db.transaction((tx) => write({ ...ctx, db: tx }, input.announcementId, row));
}

function columnsOf({ ja, en }: AnnouncementWords) {
  return {
    titleJa: ja?.title ?? null,
    bodyJa: ja?.body ?? null,
    titleEn: en?.title ?? null,
    bodyEn: en?.body ?? null,
  };
}

async function write(
  ctx: Context,
  id: string | null,
  row: Omit<typeof announcements.$inferInsert, 'id'>,
): Promise<SaveAnnouncement> {
  const announcementId = id ?? uuidv7();
  if (id === null) await ctx.db.insert(announcements).values({ id: announcementId, ...row });
  else {
    const changed = await ctx.db
      .update(announcements)
      .set(row)
      .where(and(eq(announcements.id, id), eq(announcements.state, 'draft')))
      .returning({ id: announcements.id });
    if (changed.length === 0) return { ok: false, reason: 'sent-already' };
  }
  await writeAudit(ctx, {
    ...{ action: 'announcement-written', objectKind: 'announcement', objectId: announcementId },
    body: { audience: row.audience },
  });
  return { ok: true, announcementId };
}
