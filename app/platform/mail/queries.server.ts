import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { keptMails, outboxJobs } from '#db/schema/index.ts';
import { holding } from '../like.ts';

const PAGE = 50;
const FAILED = 100;

export interface MailSearch {
  /** Part of an address; all where it is empty. */
  to: string;
  /** The id of the last mail seen. */
  before: string | null;
}

/** Kept mails, the latest first. */
export async function listKeptMails(db: DbOrTx, { to, before }: MailSearch) {
  const part = holding(to);
  const earlier = before
    ? sql`(${keptMails.keptAt}, ${keptMails.jobId}) < (
        select m.kept_at, m.job_id from kept_mails m where m.job_id = ${before})`
    : undefined;
  const rows = await db
    .select({
      id: keptMails.jobId,
      recipient: keptMails.recipient,
      subject: keptMails.subject,
      locale: keptMails.locale,
      keptAt: keptMails.keptAt,
    })
    .from(keptMails)
    .where(and(to ? sql`${keptMails.recipient} ilike ${part}` : undefined, earlier))
    .orderBy(desc(keptMails.keptAt), desc(keptMails.jobId))
    .limit(PAGE + 1);
  const mails = rows.slice(0, PAGE);
  return { mails, older: rows.length > PAGE ? (mails.at(-1)?.id ?? null) : null };
}

/** One kept mail, or null. */
export async function findKeptMail(db: DbOrTx, id: string) {
  const [mail] = await db.select().from(keptMails).where(eq(keptMails.jobId, id));
  return mail ?? null;
}

/** Jobs that were given up, the latest first: what kind, and the code of why. Payloads stay inside. */
export async function listFailedJobs(db: DbOrTx) {
  return db
    .select({
      id: outboxJobs.id,
      kind: outboxJobs.kind,
      code: outboxJobs.lastError,
      attempts: outboxJobs.attempts,
      failedAt: sql<Date>`${outboxJobs.failedAt}`.mapWith(outboxJobs.failedAt),
    })
    .from(outboxJobs)
    .where(isNotNull(outboxJobs.failedAt))
    .orderBy(desc(outboxJobs.failedAt), desc(outboxJobs.id))
    .limit(FAILED);
}
