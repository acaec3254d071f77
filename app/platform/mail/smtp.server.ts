import type { SendMailOptions, Transporter } from 'nodemailer';

/**
 * How long a mail server may keep us. A mail is sent inside its job's transaction, which the database
 * ends after 30 idle seconds (db/client.ts): all of it must be over well before.
 */
export const PATIENCE = {
  /** Name, connection, TLS and greeting together. */
  connectMs: 8_000,
  /** Without a word. */
  silenceMs: 8_000,
  wholeMs: 20_000,
};

/** A mail server that was too slow; the job is tried again. */
class SlowMailServer extends Error {
  override name = 'SlowMailServer';
  readonly code = 'ETIMEDOUT';
}

/**
 * Sends mail to one server.
 * @param url smtp:// or smtps://; times in its query go before ours, except the whole
 */
export function smtpSender(
  url: string,
  patience = PATIENCE,
): (mail: SendMailOptions) => Promise<void> {
  let transporter: Transporter | undefined;
  return async (mail) => {
    transporter ??= await connect(url, patience);
    await within(patience.wholeMs, transporter.sendMail(mail));
  };
}

/** The library is loaded with the first mail that is sent. */
async function connect(url: string, { connectMs, silenceMs }: typeof PATIENCE) {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url,
    dnsTimeout: connectMs,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
  });
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const slow = new SlowMailServer(`not done in ${milliseconds} ms`);
    timer = setTimeout(() => reject(slow), milliseconds);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // It may still fail when nobody listens any more.
    work.catch(() => undefined);
  }
}
