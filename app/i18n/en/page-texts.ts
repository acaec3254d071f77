import bankImport from './bank-import.ts';
import booth from './booth.ts';
import calendar from './calendar.ts';
import afterFair from './after-fair.ts';
import boothDay from './booth-day.ts';
import careerChoices from './career-choices.ts';
import careerFairs from './career-fairs.ts';
import candidates from './work/candidates.ts';
import career from './career.ts';
import choices from './choices.ts';
import certificates from './certificates.ts';
import company from './company.ts';
import courses from './courses.ts';
import documents from './documents.ts';
import fairDay from './fair-day.ts';
import fair from './fair.ts';
import firstVisit from './first-visit.ts';
import home from './home.ts';
import jobs from './jobs.ts';
import kinds from './kinds.ts';
import levels from './levels.ts';
import marks from './marks.ts';
import messages from './messages.ts';
import meetings from './meetings.ts';
import notices from './notices.ts';
import offers from './offers.ts';
import pages from './pages.ts';
import placement from './placement.ts';
import privacy from './privacy.ts';
import quizzes from './quizzes.ts';
import receipts from './receipts.ts';
import recorder from './recorder.ts';
import sheet from './sheet.ts';
import staff from './staff.ts';
import tests from './tests.ts';
import times from './times.ts';
import videos from './videos.ts';
import whoSees from './who-sees.ts';
import words from './words.ts';
import workbook from './workbook.ts';
import duties from './work/duties.ts';
import companyMeetings from './work/company-meetings.ts';
import marking from './work/marking.ts';
import regrading from './work/regrading.ts';
import timeline from './work/timeline.ts';

/** Messages that only some pages show, by name. */
export default {
  afterFair,
  bankImport,
  boothDay,
  booth,
  calendar,
  candidates,
  careerChoices,
  careerFairs,
  career,
  certificates,
  choices,
  company,
  companyMeetings,
  courses,
  documents,
  duties,
  fair,
  fairDay,
  firstVisit,
  home,
  jobs,
  kinds,
  levels,
  marking,
  marks,
  messages,
  meetings,
  receipts,
  recorder,
  regrading,
  notices,
  offers,
  pages,
  placement,
  privacy,
  quizzes,
  sheet,
  staff,
  tests,
  timeline,
  times,
  videos,
  whoSees,
  words,
  workbook,
};
