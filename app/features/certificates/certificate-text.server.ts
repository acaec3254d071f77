import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import { writeJapanDay } from '#app/platform/japan-day.ts';
import { japaneseDay } from './completion-date.ts';
import type { CertificateView } from './queries.server.ts';

export interface CertificateFact {
  key: 'version' | 'studyTime' | 'rule' | 'completedOn' | 'issuedOn' | 'number';
  label: string;
  value: string;
}

/** All that a certificate says in one language: the same words on the page and in the document. */
export interface CertificateText {
  title: string;
  statement: string;
  course: string;
  facts: CertificateFact[];
  issuer: { label: string; name: string; title: string };
  notProficiency: string;
  check: string;
  code: string;
  canDoTitle: string;
  canDo: string[];
  /** Present in a demonstration. */
  sample: string | null;
}

/** The words of a certificate in one language. */
export function certificateText(view: CertificateView, locale: Locale): CertificateText {
  const t = translator(locale);
  const { course, issuer, canDo, sample } = view.snapshot;
  return {
    title: t('certificates.document.title'),
    statement: t('certificates.document.statement'),
    course: course.title[locale],
    facts: factsOf(view, locale),
    issuer: {
      label: t('certificates.issuer'),
      name: issuer.name[locale],
      title: issuer.title[locale],
    },
    notProficiency: t('certificates.notProficiency'),
    check: t('certificates.document.check'),
    code: t('certificates.code'),
    canDoTitle: t('certificates.canDo'),
    canDo: canDo.map((item) => item[locale]),
    sample: sample ? t('certificates.verify.sampleText') : null,
  };
}

/** What a rule of lessons alone leaves out. */
const NO_TESTS = {
  ...{ of: 'lessons', tests: 0, inTime: 0, atMark: 0, markPercent: 0 },
  ...{ tasks: 0, videos: 0 },
};

function factsOf(view: CertificateView, locale: Locale): CertificateFact[] {
  const t = translator(locale);
  const { course, rule, studyMinutes } = view.snapshot;
  const day = (instant: Date) =>
    locale === 'ja' ? japaneseDay(instant) : writeJapanDay(instant, locale);
  const hours = Math.max(1, Math.round(studyMinutes / 30) / 2);
  const version = t('certificates.document.version', { version: course.version });
  const studyTime = t('certificates.studyHours', { hours });
  return [
    { key: 'version', label: t('certificates.version'), value: version },
    { key: 'studyTime', label: t('certificates.studyTime'), value: studyTime },
    {
      key: 'rule',
      label: t('certificates.rule'),
      value: t('certificates.ruleText', { ...NO_TESTS, ...rule }),
    },
    { key: 'completedOn', label: t('certificates.completedOn'), value: day(view.completedAt) },
    { key: 'issuedOn', label: t('certificates.issuedOn'), value: day(view.issuedAt) },
    { key: 'number', label: t('certificates.number'), value: view.number },
  ];
}
