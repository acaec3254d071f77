import { passwordResetLetter } from '#app/features/accounts/exports.server.ts';
import { certificateLetter } from '#app/features/certificates/exports.server.ts';
import { sampleNotice, TEMPLATES } from '#app/features/notifications/exports.server.ts';
import { contentReportLetter } from '#app/features/reports/exports.server.ts';
import { registerMailTemplate } from '#app/platform/mail/templates.server.ts';

const READER = { to: 'sample@test.example', name: 'Robin' };

/** Says how every mail of the product looks, with sample values. */
export function registerMailTemplates(): void {
  for (const code of Object.keys(TEMPLATES)) {
    registerMailTemplate(code, (locale) => sampleNotice(code, locale));
  }
  registerMailTemplate('password-reset', (locale) =>
    passwordResetLetter({ ...READER, locale, token: 'sample' }),
  );
  registerMailTemplate('certificate', (locale) =>
    certificateLetter({ ...READER, locale, course: COURSE[locale], slug: 'sample' }),
  );
  registerMailTemplate('content-report', (locale) =>
    contentReportLetter({
      ...{ ...READER, locale, reportId: 'sample' },
      words: { course: COURSE[locale], lesson: 'S1', ...REMARK[locale] },
    }),
  );
}

const COURSE = { en: 'Japanese before you arrive', ja: '来日前の日本語' };
const REMARK = {
  en: { excerpt: 'Good morning.', message: 'The sound is cut off.' },
  ja: { excerpt: 'おはようございます。', message: '音声がとちゅうで切れています。' },
};
