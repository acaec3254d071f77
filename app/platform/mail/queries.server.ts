import { desc, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { keptMails } from '#db/schema/index.ts';

/** The latest kept mails. */
export async function listKeptMails(db: DbOrTx) {
  return db
    .select({
      id: keptMails.jobId,
      recipient: keptMails.recipient,
      subject: keptMails.subject,
      locale: keptMails.locale,
      keptAt: keptMails.keptAt,
    })
    .from(keptMails)
    .orderBy(desc(keptMails.keptAt), desc(keptMails.jobId))
    .limit(200);
}

/** One kept mail, or null. */
export async function findKeptMail(db: DbOrTx, id: string) {
  const [mail] = await db.select().from(keptMails).where(eq(keptMails.jobId, id));
  return mail ?? null;
}
