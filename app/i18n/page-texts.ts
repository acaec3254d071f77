import type calendar from './ja/calendar.ts';
import type certificates from './ja/certificates.ts';
import type courses from './ja/courses.ts';
import type firstVisit from './ja/first-visit.ts';
import type home from './ja/home.ts';
import type kinds from './ja/kinds.ts';
import type levels from './ja/levels.ts';
import type notices from './ja/notices.ts';
import type pages from './ja/pages.ts';
import type privacy from './ja/privacy.ts';
import type quizzes from './ja/quizzes.ts';
import type sheet from './ja/sheet.ts';
import type staff from './ja/staff.ts';
import type tests from './ja/tests.ts';
import type times from './ja/times.ts';
import type whoSees from './ja/who-sees.ts';
import type words from './ja/words.ts';
import type timeline from './ja/work/timeline.ts';

/** Messages that only some pages show, by name. */
export interface PageTexts {
  calendar: typeof calendar;
  certificates: typeof certificates;
  courses: typeof courses;
  firstVisit: typeof firstVisit;
  home: typeof home;
  kinds: typeof kinds;
  levels: typeof levels;
  notices: typeof notices;
  pages: typeof pages;
  privacy: typeof privacy;
  quizzes: typeof quizzes;
  sheet: typeof sheet;
  staff: typeof staff;
  tests: typeof tests;
  timeline: typeof timeline;
  times: typeof times;
  whoSees: typeof whoSees;
  words: typeof words;
}
