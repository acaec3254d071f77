import type { Locale } from '#app/i18n/types.ts';
import { env } from '#app/platform/env.server.ts';
import type { Mail } from '#app/platform/mail/deliver.server.ts';
import { mailTranslator } from '#app/platform/mail/translate.server.ts';
import { setLetter } from './letter.ts';
import { isRefusable, type NoticeKind } from './rules.ts';
import { unsubscribeUrl } from './unsubscribe-token.server.ts';

/** Writes a mail to a person; where its kind can be refused, it says how, to reader and mail program. */
export function writeLetter(input: {
  to: string;
  name: string;
  locale: Locale;
  kind: NoticeKind;
  /** Null writes to an office, which has nothing to refuse. */
  personId: string | null;
  subject: string;
  paragraphs: readonly string[];
  link: { label: string; href: string };
}): Mail {
  const { to, locale, kind, personId, paragraphs, link } = input;
  const t = mailTranslator(locale);
  const end = personId && isRefusable(kind) ? unsubscribeUrl({ personId, kind }) : null;
  const letter = setLetter({
    ...{ to, locale, paragraphs, link, subject: input.subject },
    greeting: t('greeting', { name: input.name }),
    closing: [t('closing'), ...(env().demo ? [t('demo')] : [])],
    foot: end ? [{ label: t('endMail'), href: `${end}?lang=${locale}` }] : [],
  });
  return end ? { ...letter, unsubscribeUrl: end } : letter;
}
