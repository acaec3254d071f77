import { ACCOUNT_SAMPLES } from '#app/features/accounts/exports.server.ts';
import { COMPANY_SAMPLES } from '#app/features/companies/exports.server.ts';
import { certificateLetter } from '#app/features/certificates/exports.server.ts';
import { monthlyLetter, weeklyLetter } from '#app/features/digests/exports.server.ts';
import { sampleNotice, TEMPLATES } from '#app/features/notifications/exports.server.ts';
import { contentReportLetter } from '#app/features/reports/exports.server.ts';
import { registerMailTemplate } from '#app/platform/mail/templates.server.ts';

const READER = { to: 'sample@test.example', name: 'Robin' };

/** Says how every mail of the product looks, with sample values. */
export function registerMailTemplates(): void {
  for (const code of Object.keys(TEMPLATES)) {
    registerMailTemplate(code, (locale) => sampleNotice(code, locale));
  }
  registerDigests();
  registerAccountLetters();
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

function registerAccountLetters(): void {
  const to = { email: READER.to, name: READER.name };
  for (const { code, write } of [...ACCOUNT_SAMPLES, ...COMPANY_SAMPLES]) {
    registerMailTemplate(code, (locale) => write(to, locale));
  }
}

/** Digests, which tell of many things at once. */
function registerDigests(): void {
  const reader = { personId: NOBODY, name: READER.name, email: READER.to, zone: 'Asia/Tokyo' };
  const dueAt = new Date('2031-07-06T14:59:00Z');
  registerMailTemplate('weekly-digest', (locale) =>
    weeklyLetter(
      { ...reader, locale },
      {
        courses: [true, false].map((isLate) => ({ course: COURSE[locale], dueAt, isLate })),
        unread: 2,
      },
    ),
  );
  const figures = { enrolled: 12, notStarted: 1, onPace: 7, behind: 2, completed: 2 };
  registerMailTemplate('monthly-digest', () =>
    monthlyLetter({
      ...{
        to: READER.to,
        addressee: '見本町 ご担当者様',
        organisation: '見本町',
        month: '2031-07',
      },
      ...{ figures: [{ title: COURSE.ja, ...figures }], endsAt: null },
    }),
  );
}

const NOBODY = '00000000-0000-7000-8000-000000000000';
const COURSE = { en: 'Japanese before you arrive', ja: '来日前の日本語' };
const REMARK = {
  en: { excerpt: 'Good morning.', message: 'The sound is cut off.' },
  ja: { excerpt: 'おはようございます。', message: '音声がとちゅうで切れています。' },
};
