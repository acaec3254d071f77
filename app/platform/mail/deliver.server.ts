import { keptMails } from '#db/schema/index.ts';
import type { Context } from '../context.server.ts';
import { env } from '../env.server.ts';
import { smtpSender } from './smtp.server.ts';

export interface Mail {
  to: string;
  locale: 'en' | 'ja';
  subject: string;
  text: string;
  html: string;
  /** Where a mail program ends mail of its kind with one press (RFC 8058). */
  unsubscribeUrl?: string;
}

let send: ReturnType<typeof smtpSender> | undefined;

/**
 * Sends a mail. Without `SMTP_URL` it is kept, in the transaction of its job, and readable at
 * /admin/outbox. Over SMTP the job's id makes the Message-ID, so a repeat can be told.
 */
export async function deliver(ctx: Context<null>, jobId: string, mail: Mail): Promise<void> {
  const { smtpUrl, publicUrl } = env();
  if (!smtpUrl) {
    await ctx.db
      .insert(keptMails)
      .values({
        jobId,
        recipient: mail.to,
        locale: mail.locale,
        subject: mail.subject,
        textBody: mail.text,
        htmlBody: mail.html,
        unsubscribeUrl: mail.unsubscribeUrl ?? null,
        keptAt: ctx.now,
      })
      .onConflictDoNothing();
    return;
  }
  send ??= smtpSender(smtpUrl);
  const host = new URL(publicUrl).hostname;
  await send({
    from: `Kakehashi <no-reply@${host}>`,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${jobId}@${host}>`,
    headers: headersOf(mail),
  });
}

/** A mail program may press the link for its reader only where nobody can read it on the way. */
export function headersOf({ locale, unsubscribeUrl }: Mail): Record<string, string> {
  const head: Record<string, string> = { 'Content-Language': locale };
  if (!unsubscribeUrl) return head;
  head['List-Unsubscribe'] = `<${unsubscribeUrl}>`;
  if (unsubscribeUrl.startsWith('https:')) {
    head['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click';
  }
  return head;
}
