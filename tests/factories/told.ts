import { and, eq, like, sql } from 'drizzle-orm';
import { applications, keptMails, notices, outboxJobs } from '#db/schema/index.ts';
import { JOB_HANDLERS } from '#app/composition/jobs.server.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { runDueJobs } from '#app/platform/outbox.server.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { giveSettings } from './settings.ts';

/** What somebody is mailed, once everything that is due has been done. */
export async function mailsTo({ email }: Pick<Actor, 'email'>) {
  giveSettings();
  registerFollowers();
  while ((await runDueJobs(testContext({ actor: null }), JOB_HANDLERS)) > 0);
  return testDb().select().from(keptMails).where(eq(keptMails.recipient, email));
}

/**
 * Of each time an applicant to an edition was told of a step: the application and its state, as often as a
 * mail of it was promised.
 */
export async function toldApplicants(
  editionId: string,
): Promise<{ applicationId: string; state: string }[]> {
  const part = (index: number) =>
    sql<string>`split_part(${notices.dedupeKey}, ':', ${sql.raw(String(index))})`;
  return testDb()
    .select({ applicationId: part(2), state: part(4) })
    .from(notices)
    .innerJoin(outboxJobs, sql`${outboxJobs.payload} ->> 'noticeId' = ${notices.id}::text`)
    .innerJoin(applications, sql`${applications.id}::text = ${part(2)}`)
    .where(and(eq(applications.editionId, editionId), like(notices.dedupeKey, 'application:%')));
}
