import { and, eq, isNull, max, sql } from 'drizzle-orm';
import { accounts, notices, notificationPreferences, persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { env } from '#app/platform/env.server.ts';
import type { PatientHandler } from '#app/platform/outbox.server.ts';
import { composeNotice } from './compose.server.ts';
import { writeLetter } from './write-letter.server.ts';
import { preferencesOf } from './preferences.server.ts';
import { planMail } from './rules.ts';

/**
 * Mails a notice as its person wishes it: in their language, not at all, or later. Who has no account
 * any more gets none.
 */
export const noticeMail: PatientHandler = async (ctx, job) => {
  const { noticeId } = job.payload as { noticeId: string };
  const row = await load(ctx, noticeId);
  if (!row) return null;
  const { notice, person, email } = row;
  const preferences = preferencesOf(row.preferences);
  const plan = planMail({
    ...{ kind: notice.kind, now: ctx.now, zone: person.timeZone, preferences },
    lastReminderAt: notice.kind === 'reminder' ? await lastReminderAt(ctx, person.id) : null,
  });
  if (plan.when === 'never') return null;
  if (plan.when === 'later') return { notBefore: plan.at };
  const locale = preferences.locale ?? person.locale ?? 'en';
  const composed = await composeNotice(ctx.db, notice, { locale, zone: person.timeZone });
  if (!composed) return null;
  await ctx.db.update(notices).set({ mailedAt: ctx.now }).where(eq(notices.id, notice.id));
  return writeLetter({
    ...{ to: email, name: person.displayName, locale: composed.locale, kind: notice.kind },
    ...{ personId: person.id, subject: composed.subject, paragraphs: composed.paragraphs },
    link: {
      label: composed.linkLabel,
      href: `${env().publicUrl}${notice.link ?? `/notices/${notice.id}`}`,
    },
  });
};

async function load(ctx: Context<null>, noticeId: string) {
  const [row] = await ctx.db
    .select({
      notice: notices,
      email: accounts.email,
      person: {
        id: persons.id,
        displayName: persons.displayName,
        locale: persons.locale,
        timeZone: persons.timeZone,
      },
      preferences: notificationPreferences,
    })
    .from(notices)
    .innerJoin(persons, eq(persons.id, notices.personId))
    .innerJoin(accounts, and(eq(accounts.personId, persons.id), isNull(accounts.disabledAt)))
    .leftJoin(notificationPreferences, eq(notificationPreferences.personId, persons.id))
    .where(eq(notices.id, noticeId));
  return row ?? null;
}

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
