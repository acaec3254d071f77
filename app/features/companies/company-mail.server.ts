import { and, eq, isNull } from 'drizzle-orm';
import {
  accounts,
  companyRecruiters,
  companyRegistrations,
  organisations,
  persons,
} from '#db/schema/index.ts';
import { accountLetter } from '#app/features/accounts/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { JobHandler } from '#app/platform/outbox.server.ts';
import { makeToken } from '#app/platform/tokens.server.ts';
import { confirmWords, knownWords, refusedWords } from './company-words.server.ts';

/** Makes the link of a registration and its mail; nothing once it is confirmed or deleted. */
export const companyConfirmationMail: JobHandler = async (ctx, job) => {
  const found = await findRegistration(ctx, job.payload);
  if (!found || found.confirmedAt) return null;
  const { token, tokenHash } = makeToken();
  const own = eq(companyRegistrations.id, found.id);
  await ctx.db.update(companyRegistrations).set({ tokenHash }).where(own);
  return accountLetter(askerOf(found), confirmWords({ company: nameOf(found), token }));
};

/** Tells who asked that their company was not registered, and why. */
export const companyRefusalMail: JobHandler = async (ctx, job) => {
  const found = await findRegistration(ctx, job.payload);
  if (!found?.reason) return null;
  const { reason } = found;
  return accountLetter(askerOf(found), refusedWords({ company: nameOf(found), reason }));
};

/** Tells the holder of an account that they were invited to recruit; nothing once it is taken back. */
export const recruiterKnownMail: JobHandler = async (ctx, job) => {
  const { recruiterId, accountId } = job.payload as { recruiterId: string; accountId: string };
  const [found] = await ctx.db
    .select({ ja: organisations.nameJa, en: organisations.nameEn })
    .from(companyRecruiters)
    .innerJoin(organisations, eq(organisations.id, companyRecruiters.companyId))
    .where(and(eq(companyRecruiters.id, recruiterId), isNull(companyRecruiters.endedAt)));
  const [holder] = await ctx.db
    .select({ email: accounts.email, name: persons.displayName, locale: persons.locale })
    .from(accounts)
    .innerJoin(persons, eq(persons.id, accounts.personId))
    .where(and(eq(accounts.id, accountId), isNull(accounts.disabledAt)));
  if (!found || !holder) return null;
  const locale = holder.locale ?? 'en';
  return accountLetter({ ...holder, locale }, knownWords({ company: found[locale] }));
};

type Registration = typeof companyRegistrations.$inferSelect;

async function findRegistration(ctx: Context<null>, payload: Record<string, unknown>) {
  const { registrationId } = payload as { registrationId: string };
  const own = eq(companyRegistrations.id, registrationId);
  const [found] = await ctx.db.select().from(companyRegistrations).where(own);
  return found;
}

const nameOf = ({ locale, nameJa, nameEn }: Registration) => (locale === 'ja' ? nameJa : nameEn);

const askerOf = ({ askerEmail: email, askerName: name, locale }: Registration) => ({
  ...{ email, name, locale },
});
