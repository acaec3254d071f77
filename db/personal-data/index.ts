import { ACCOUNT_DATA } from './accounts.ts';
import { CAREER_DATA } from './careers.ts';
import { FAIR_DAY_DATA } from './fair-day.ts';
import { MEETING_DATA } from './meetings.ts';
import { COMPANY_DATA } from './companies.ts';
import { LEARNING_DATA } from './learning.ts';
import { MARKING_DATA } from './marking.ts';
import { DOCUMENT_DATA } from './documents.ts';
import { MESSAGE_DATA } from './messages.ts';
import { PEOPLE_DATA } from './people.ts';
import { PLATFORM_DATA } from './platform.ts';
import { WORKBOOK_DATA } from './workbooks.ts';
import { VIDEO_DATA } from './videos.ts';
import type { TableRule } from './rules.ts';

export {
  exportedColumns,
  nameOf,
  type Subject,
  type TableRule,
  type Told,
  type Worth,
} from './rules.ts';

/**
 * Every column of every table: whose it is, whether it is handed out to them, and what becomes of it when
 * they are erased. Export and erasure do what stands here; what is erased in order stands in that order.
 */
export const PERSONAL_DATA: readonly TableRule[] = [
  ...PLATFORM_DATA,
  ...ACCOUNT_DATA,
  ...PEOPLE_DATA,
  ...CAREER_DATA,
  ...MEETING_DATA,
  ...FAIR_DAY_DATA,
  ...COMPANY_DATA,
  ...MESSAGE_DATA,
  ...DOCUMENT_DATA,
  ...MARKING_DATA,
  ...WORKBOOK_DATA,
  ...VIDEO_DATA,
  ...LEARNING_DATA,
];
