import { and, eq, max, sql } from 'drizzle-orm';
import { notices } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { env } from '#app/platform/env.server.ts';
import type { PatientHandler } from '#app/platform/outbox.server.ts';
import { composeNotice } from './compose.server.ts';
import { enqueueCopy } from './notice-copy.server.ts';
import { writeLetter } from './write-letter.server.ts';
import { findMailReader } from './reader.server.ts';
import { planMail } from './rules.ts';

/**
 * Mails a notice as its person wishes it: in their language, not at all, or later. Who has no account
 * any more gets none.
 */
export const noticeMail: PatientHandler = async (ctx, job) => {
  const { noticeId } = job.payload as { noticeId: string };
  const [notice] = await ctx.db.select().from(notices).where(eq(notices.id, noticeId));
  const reader = notice && (await findMailReader(ctx, notice.personId));
  if (!reader) return null;
  const { personId, zone, locale, preferences } = reader;
  const plan = planMail({
    ...{ kind: notice.kind, now: ctx.now, zone, preferences },
    lastReminderAt: notice.kind === 'reminder' ? await lastReminderAt(ctx, personId) : null,
  });
  if (plan.when === 'never') return null;
  if (plan.when === 'later') return { notBefore: plan.at };
  const composed = await composeNotice(ctx.db, notice, { locale, zone });
  if (!composed) return null;
  if (preferences.copyToOrganisation) await enqueueCopy(ctx, notice);
  await ctx.db.update(notices).set({ mailedAt: ctx.now }).where(eq(notices.id, notice.id));
  return writeLetter({
    ...{ to: reader.email, name: reader.name, locale: composed.locale, kind: notice.kind },
    ...{ personId, subject: composed.subject, paragraphs: composed.paragraphs },
    link: {
      label: composed.linkLabel,
      href: `${env().publicUrl}${notice.link ?? `/notices/${notice.id}`}`,
    },
  });
};

/** When the person's latest reminder was mailed; until the transaction ends, no other can be. */
async function lastReminderAt(ctx: Context<null>, personId: string): Promise<Date | null> {
  const lock = `reminder:${personId}`;
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
  const [row] = await ctx.db
    .select({ at: max(notices.mailedAt) })
    .from(notices)
    .where(and(eq(notices.personId, personId), eq(notices.kind, 'reminder')));
  return row?.at ?? null;
}
