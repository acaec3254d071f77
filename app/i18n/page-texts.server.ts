import enCalendar from './en/calendar.ts';
import enCertificates from './en/certificates.ts';
import enCourses from './en/courses.ts';
import enFirstVisit from './en/first-visit.ts';
import enHome from './en/home.ts';
import enKinds from './en/kinds.ts';
import enLevels from './en/levels.ts';
import enNotices from './en/notices.ts';
import enPages from './en/pages.ts';
import enPrivacy from './en/privacy.ts';
import enQuizzes from './en/quizzes.ts';
import enSheet from './en/sheet.ts';
import enStaff from './en/staff.ts';
import enTests from './en/tests.ts';
import enTimes from './en/times.ts';
import enWhoSees from './en/who-sees.ts';
import enWords from './en/words.ts';
import enTimeline from './en/work/timeline.ts';
import jaCalendar from './ja/calendar.ts';
import jaCertificates from './ja/certificates.ts';
import jaCourses from './ja/courses.ts';
import jaFirstVisit from './ja/first-visit.ts';
import jaHome from './ja/home.ts';
import jaKinds from './ja/kinds.ts';
import jaLevels from './ja/levels.ts';
import jaNotices from './ja/notices.ts';
import jaPages from './ja/pages.ts';
import jaPrivacy from './ja/privacy.ts';
import jaQuizzes from './ja/quizzes.ts';
import jaSheet from './ja/sheet.ts';
import jaStaff from './ja/staff.ts';
import jaTests from './ja/tests.ts';
import jaTimes from './ja/times.ts';
import jaWhoSees from './ja/who-sees.ts';
import jaWords from './ja/words.ts';
import jaTimeline from './ja/work/timeline.ts';
import type { PageTexts } from './page-texts.ts';
import type { Locale } from './types.ts';

const TEXTS: Record<Locale, PageTexts> = {
  en: {
    calendar: enCalendar as PageTexts['calendar'],
    certificates: enCertificates as PageTexts['certificates'],
    courses: enCourses as PageTexts['courses'],
    firstVisit: enFirstVisit as PageTexts['firstVisit'],
    home: enHome as PageTexts['home'],
    kinds: enKinds as PageTexts['kinds'],
    levels: enLevels as PageTexts['levels'],
    notices: enNotices as PageTexts['notices'],
    pages: enPages as PageTexts['pages'],
    privacy: enPrivacy as PageTexts['privacy'],
    quizzes: enQuizzes as PageTexts['quizzes'],
    sheet: enSheet as PageTexts['sheet'],
    staff: enStaff as PageTexts['staff'],
    tests: enTests as PageTexts['tests'],
    timeline: enTimeline as PageTexts['timeline'],
    times: enTimes as PageTexts['times'],
    whoSees: enWhoSees as PageTexts['whoSees'],
    words: enWords as PageTexts['words'],
  },
  ja: {
    calendar: jaCalendar,
    certificates: jaCertificates,
    courses: jaCourses,
    firstVisit: jaFirstVisit,
    home: jaHome,
    kinds: jaKinds,
    levels: jaLevels,
    notices: jaNotices,
    pages: jaPages,
    privacy: jaPrivacy,
    quizzes: jaQuizzes,
    sheet: jaSheet,
    staff: jaStaff,
    tests: jaTests,
    timeline: jaTimeline,
    times: jaTimes,
    whoSees: jaWhoSees,
    words: jaWords,
  },
};

/** All messages that travel with the data of the pages that show them, not with every page. */
export function allPageTexts(locale: Locale): PageTexts {
  return TEXTS[locale];
}

/** The messages of these names, for a loader to hand to its page. */
export function pageTexts<K extends keyof PageTexts>(
  locale: Locale,
  ...names: K[]
): Pick<PageTexts, K> {
  const own = names.map((name) => [name, TEXTS[locale][name]]);
  return Object.fromEntries(own) as Pick<PageTexts, K>;
}
