import type { Locale } from '#app/i18n/types.ts';
import type { Mail } from '#app/platform/mail/deliver.server.ts';
import { accountLetter, type AccountWords } from './account-mail.server.ts';
import { maskEmail } from './mask-email.ts';

/** An account will be closed on a day, and how to keep it. */
export const closingWords =
  ({ day, erase }: { day: string; erase: boolean }): AccountWords =>
  (t) => ({
    subject: t('accountClosing.subject'),
    paragraphs: [
      t(erase ? 'accountClosing.erase' : 'accountClosing.text', { day }),
      t('accountClosing.keep'),
    ],
    link: { label: t('accountClosing.link'), path: '/sign-in' },
  });

/** The link by which somebody chooses a new password. */
export const passwordResetWords =
  ({ token }: { token: string }): AccountWords =>
  (t) => ({
    subject: t('passwordReset.subject'),
    paragraphs: [t('passwordReset.text'), t('passwordReset.ignore')],
    link: { label: t('passwordReset.link'), path: `/password-reset/${token}` },
  });

/** Somebody wanted an address that has an account already. */
export const emailTakenWords: AccountWords = (t) => ({
  subject: t('emailTaken.subject'),
  paragraphs: [t('emailTaken.text'), t('emailTaken.ignore')],
  link: { label: t('emailTaken.link'), path: '/sign-in' },
});

/** The link that confirms a new address. */
export const emailChangeWords =
  ({ token }: { token: string }): AccountWords =>
  (t) => ({
    subject: t('emailChange.subject'),
    paragraphs: [t('emailChange.text'), t('emailChange.ignore')],
    link: { label: t('emailChange.link'), path: `/email-change/${token}` },
  });

/** At the old address: what was asked, the new one in part, and the link that takes it back. */
export const emailNoticeWords =
  ({ email, token }: { email: string; token: string }): AccountWords =>
  (t) => ({
    subject: t('emailNotice.subject'),
    paragraphs: [t('emailNotice.text', { email }), t('emailNotice.undo')],
    link: { label: t('emailNotice.link'), path: `/email-change/${token}/undoing` },
  });

/** A coordinator has taken the second factor away. */
export const secondFactorResetWords: AccountWords = (t) => ({
  subject: t('secondFactorReset.subject'),
  paragraphs: [t('secondFactorReset.text'), t('secondFactorReset.wrong')],
  link: { label: t('secondFactorReset.link'), path: '/sign-in' },
});

/** The link by which somebody makes their account. */
export const invitationWords =
  ({ token }: { token: string }): AccountWords =>
  (t) => ({
    subject: t('invitation.subject'),
    paragraphs: [t('invitation.text'), t('invitation.expires'), t('invitation.ignore')],
    link: { label: t('invitation.link'), path: `/invitation/${token}` },
  });

const SAMPLE_DAY = { en: '31 July 2031', ja: '2031年7月31日' };
const token = 'sample';

/** The words of every mail about an account with sample values, by its code. */
const SAMPLES: Record<string, (locale: Locale) => AccountWords> = {
  'account-closing': (locale) => closingWords({ day: SAMPLE_DAY[locale], erase: false }),
  'account-erasing': (locale) => closingWords({ day: SAMPLE_DAY[locale], erase: true }),
  'email-change': () => emailChangeWords({ token }),
  'email-change-notice': () => emailNoticeWords({ email: maskEmail('robin@test.example'), token }),
  'email-change-taken': () => emailTakenWords,
  invitation: () => invitationWords({ token }),
  'password-reset': () => passwordResetWords({ token }),
  'second-factor-reset': () => secondFactorResetWords,
};

/** Writes each mail about an account to somebody who is nobody; by its code. */
export const ACCOUNT_SAMPLES = Object.entries(SAMPLES).map(([code, words]) => ({
  code,
  write: (to: { email: string; name: string }, locale: Locale): Mail =>
    accountLetter({ ...to, locale }, words(locale)),
}));
