import accounts from './accounts.ts';
import allocations from './allocations.ts';
import announcements from './announcements.ts';
import audience from './audience.ts';
import audit from './audit.ts';
import banks from './banks.ts';
import companies from './companies.ts';
import completion from './completion.ts';
import editions from './editions.ts';
import erasure from './erasure.ts';
import evidence from './evidence.ts';
import extensions from './extensions.ts';
import fairDay from './fair-day.ts';
import fairs from './fairs.ts';
import imports from './imports.ts';
import previews from './previews.ts';
import insight from './insight.ts';
import lessonReports from './lesson-reports.ts';
import messageReports from './message-reports.ts';
import nudges from './nudges.ts';
import organisations from './organisations.ts';
import outbox from './outbox.ts';
import oversight from './oversight.ts';
import people from './people.ts';
import prefectures from './prefectures.ts';
import report from './report.ts';
import retention from './retention.ts';
import yearStart from './year-start.ts';

export default {
  accounts,
  allocations,
  announcements,
  audience,
  audit,
  banks,
  companies,
  completion,
  editions,
  erasure,
  evidence,
  extensions,
  fairDay,
  fairs,
  imports,
  insight,
  previews,
  lessonReports,
  messageReports,
  nudges,
  organisations,
  outbox,
  oversight,
  people,
  prefectures,
  report,
  retention,
  yearStart,
};
