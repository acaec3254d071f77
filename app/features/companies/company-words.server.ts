import { accountLetter } from '#app/features/accounts/exports.server.ts';
import type { Locale } from '#app/i18n/types.ts';

type Words = Parameters<typeof accountLetter>[1];

/** The link by which who asked for a company confirms it. */
export const confirmWords =
  ({ company, token }: { company: string; token: string }): Words =>
  (t) => ({
    subject: t('companyConfirm.subject'),
    paragraphs: [t('companyConfirm.text', { company }), t('companyConfirm.ignore')],
    link: { label: t('companyConfirm.link'), path: `/company/registration/${token}` },
  });

/** A company was not registered, and why, in the words of whoever decided it. */
export const refusedWords =
  ({ company, reason }: { company: string; reason: string }): Words =>
  (t) => ({
    subject: t('companyRefused.subject'),
    paragraphs: [
      t('companyRefused.text', { company }),
      t('companyRefused.reason', { reason }),
      t('companyRefused.again'),
    ],
  });

/** Somebody who has an account was invited to recruit: nothing was given to it. */
export const knownWords =
  ({ company }: { company: string }): Words =>
  (t) => ({
    subject: t('recruiterKnown.subject'),
    paragraphs: [t('recruiterKnown.text', { company }), t('recruiterKnown.ignore')],
  });

const COMPANY = { en: 'Sample Ltd', ja: '見本株式会社' };
const REASON = { en: 'The address could not be found.', ja: '所在地を確かめられませんでした。' };

const SAMPLES: Record<string, (locale: Locale) => Words> = {
  'company-confirmation': (locale) => confirmWords({ company: COMPANY[locale], token: 'sample' }),
  'company-refusal': (locale) => refusedWords({ company: COMPANY[locale], reason: REASON[locale] }),
  'recruiter-known': (locale) => knownWords({ company: COMPANY[locale] }),
};

/** Writes each mail to companies to somebody who is nobody; by its code. */
export const COMPANY_SAMPLES = Object.entries(SAMPLES).map(([code, words]) => ({
  code,
  write: (to: { email: string; name: string }, locale: Locale) =>
    accountLetter({ ...to, locale }, words(locale)),
}));
