import { and, eq, ne, or } from 'drizzle-orm';
import { contentReports, roleGrants } from '#db/schema/index.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { findPlace } from './place.server.ts';
import { readMessage, type ReportFault, type ReportPlace } from './schema.ts';

const REPORTS = { name: 'content-report', hits: 30, windowSeconds: 3600 };

export type ReportContent = { ok: true } | { ok: false; reason: ReportFault };

/**
 * Keeps a learner's remark on a block of a lesson of their course and tells the trainers, each by a
 * mail of their own. The same remark under the same key again changes nothing and is answered alike.
 * @param input `key` is made with the form, for one sending of it
 */
export async function reportContent(
  ctx: Context,
  input: ReportPlace & { key: string; message: string },
): Promise<ReportContent> {
  const said = readMessage(input.message);
  if (!said.ok) return said;
  if (!isUuid(input.key)) throw new AppError('bad-request', 'a remark without a key');
  const place = await findPlace(ctx, input);
  if (!place) throw new AppError('not-found');
  const { personId } = ctx.actor;
  const { versionId, itemSlug, blockId } = input;
  const what = { personId, versionId, itemSlug, blockId, message: said.message };
  const id = idOf(JSON.stringify([input.key, what]));
  if (await isKept(ctx, id)) return { ok: true };
  if (!(await withinLimit(ctx.db, REPORTS, personId))) return { ok: false, reason: 'too-many' };
  const report = { id, courseId: place.courseId, createdAt: ctx.now, ...what };
  await ctx.db.transaction((tx) => keep({ ...ctx, db: tx }, report));
  return { ok: true };
}

/** A remark's id is made of its key and of all it says: a text changed after "back" is another remark. */
function idOf(text: string): string {
  const hex = sha256(text);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return [...parts, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

async function isKept(ctx: Context, id: string): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: contentReports.id })
    .from(contentReports)
    .where(eq(contentReports.id, id));
  return rows.length > 0;
}

async function keep(ctx: Context, report: typeof contentReports.$inferInsert): Promise<void> {
  const kept = await ctx.db
    .insert(contentReports)
    .values(report)
    .onConflictDoNothing()
    .returning({ id: contentReports.id });
  if (kept.length === 0) return;
  for (const { personId } of await trainersOf(ctx, report.courseId)) {
    await enqueue(ctx, {
      kind: 'content-report-mail',
      dedupeKey: `content-report-mail:${report.id}:${personId}`,
      payload: { reportId: report.id, personId },
    });
  }
}

/** Trainers today, of this course or of all. */
async function trainersOf(ctx: Context, courseId: string) {
  return ctx.db
    .selectDistinct({ personId: roleGrants.personId })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.role, 'trainer'),
        grantsHeldAt(ctx.now),
        or(ne(roleGrants.scopeKind, 'course'), eq(roleGrants.scopeId, courseId)),
      ),
    );
}
