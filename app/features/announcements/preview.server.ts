import { sampleNotice } from '#app/features/notifications/exports.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import { noticeWords, type Announcement } from './queries.server.ts';

/** The mail of an announcement in each language it is written in, as somebody would get it. */
export function previewMails(announcement: Pick<Announcement, 'words'>) {
  const languages = (['ja', 'en'] as const).filter((locale) => announcement.words[locale]);
  return languages.map((locale) => previewMail(announcement, locale));
}

/** The mail for a reader of a language; of the other one, where it is not written in theirs. */
export function previewMail(announcement: Pick<Announcement, 'words'>, locale: Locale) {
  return sampleNotice('announcement', locale, noticeWords(announcement));
}
