import { eq } from 'drizzle-orm';
import { notices, organisations } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { env } from '#app/platform/env.server.ts';
import { enqueue, type JobHandler } from '#app/platform/outbox.server.ts';
import { composeNotice } from './compose.server.ts';
import { templateOf } from './templates/index.ts';
import { writeLetter } from './write-letter.server.ts';

type Notice = typeof notices.$inferSelect;

/** The organisation whose own address may have a copy of a notice. */
function officeOf({ template, params }: Notice): string | null {
  const name = templateOf(template)?.copiedTo;
  return name ? String((params as Record<string, unknown>)[name]) : null;
}

/** Asks for the copy that a notice's reader wishes: one of an event, however many readers wish it. */
export async function enqueueCopy(ctx: Context<null>, notice: Notice): Promise<void> {
  const office = officeOf(notice);
  if (!office) return;
  await enqueue(ctx, {
    kind: 'notice-copy',
    payload: { noticeId: notice.id },
    dedupeKey: `notice-copy:${office}:${notice.dedupeKey}`,
  });
}

/** The copy of a notice to an organisation's own address, in Japanese and on Japan's clock. */
export const noticeCopy: JobHandler = async (ctx, job) => {
  const { noticeId } = job.payload as { noticeId: string };
  const [notice] = await ctx.db.select().from(notices).where(eq(notices.id, noticeId));
  const office = notice && officeOf(notice);
  if (!office) return null;
  const [organisation] = await ctx.db
    .select()
    .from(organisations)
    .where(eq(organisations.id, office));
  if (!organisation?.email) return null;
  const composed = await composeNotice(ctx.db, notice, { locale: 'ja', zone: 'Asia/Tokyo' });
  if (!composed) return null;
  return writeLetter({
    ...{ to: organisation.email, name: `${organisation.nameJa} ご担当者`, personId: null },
    ...{ locale: composed.locale, kind: notice.kind },
    ...{ subject: composed.subject, paragraphs: composed.paragraphs },
    link: { label: composed.linkLabel, href: `${env().publicUrl}${notice.link ?? '/notices'}` },
  });
};
