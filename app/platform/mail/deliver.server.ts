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
    headers: { 'Content-Language': mail.locale },
  });
}
