import { and, eq } from 'drizzle-orm';
import { announcements } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { audienceSchema } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { getAnnouncement, organisationsByCode, requireAnnouncer } from './queries.server.ts';
import type { AnnouncementInput } from './schema.ts';

export type SaveAnnouncement =
  { ok: true; announcementId: string } | { ok: false; reason: 'unknown-code' | 'sent-already' };

/** Writes a draft, or another text and audience in its place. What goes out already cannot be changed. */
export async function saveAnnouncement(
  ctx: Context,
  input: AnnouncementInput & { announcementId: string | null },
): Promise<SaveAnnouncement> {
  requireAnnouncer(ctx);
  if (input.announcementId !== null) await getAnnouncement(ctx, input.announcementId);
  const found = await organisationsByCode(ctx.db, input.codes);
  const known = new Set(found.map(({ code }) => code));
  if (input.codes.some((code) => !known.has(code))) return { ok: false, reason: 'unknown-code' };
  const organisations = found.length > 0 ? { organisations: found.map(({ id }) => id) } : {};
  const row = {
    ...columnsOf(input.words),
    audience: audienceSchema.parse({ ...input.audience, ...organisations }),
    writtenBy: ctx.actor.personId,
    writtenAt: ctx.now,
  };
  return ctx.db.transaction((tx) => write({ ...ctx, db: tx }, input.announcementId, row));
}

function columnsOf({ ja, en }: AnnouncementInput['words']) {
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
