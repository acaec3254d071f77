import { and, eq, isNull } from 'drizzle-orm';
import { accounts, persons } from '#db/schema/index.ts';
import { setLetter } from '#app/features/notifications/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { env } from '#app/platform/env.server.ts';
import type { Mail } from '#app/platform/mail/deliver.server.ts';
import { mailTranslator } from '#app/platform/mail/translate.server.ts';

type Translate = ReturnType<typeof mailTranslator>;

/** The texts of a letter about an account, and one link into the product. */
export type AccountWords = (t: Translate) => {
  subject: string;
  paragraphs: string[];
  link?: { label: string; path: string };
};

/** Whom the mail of an account that is not disabled goes to, in English where no language is set. */
export async function findAddressee(ctx: Context<null>, accountId: string) {
  const [row] = await ctx.db
    .select({ email: accounts.email, name: persons.displayName, locale: persons.locale })
    .from(accounts)
    .innerJoin(persons, eq(persons.id, accounts.personId))
    .where(and(eq(accounts.id, accountId), isNull(accounts.disabledAt)));
  return row ? { ...row, locale: row.locale ?? ('en' as const) } : null;
}

/** A letter about an account: its texts, and one link into the product. */
export function accountLetter(
  { email, name, locale }: { email: string; name: string | null; locale: Locale },
  write: AccountWords,
): Mail {
  const t = mailTranslator(locale);
  const { subject, paragraphs, link } = write(t);
  return setLetter({
    ...{ to: email, locale, subject, paragraphs },
    greeting: name === null ? t('hello') : t('greeting', { name }),
    ...(link && {
      link: { label: link.label, href: `${env().publicUrl}${link.path}?lang=${locale}` },
    }),
    closing: [t('closing'), ...(env().demo ? [t('demo')] : [])],
  });
}
