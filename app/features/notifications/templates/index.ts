import announcement from './announcement.ts';
import answersMarked from './answers-marked.ts';
import answersReturned from './answers-returned.ts';
import applicationAwaitingApproval from './application-awaiting-approval.ts';
import applicationInLottery from './application-in-lottery.ts';
import applicationWaiting from './application-waiting.ts';
import applicationEnrolled from './application-enrolled.ts';
import applicationDeclined from './application-declined.ts';
import applicationWithdrawn from './application-withdrawn.ts';
import approvalsWaiting from './approvals-waiting.ts';
import archiveReady from './archive-ready.ts';
import companyMeetingsChanged from './company-meetings-changed.ts';
import companyMeetingsSet from './company-meetings-set.ts';
import deadlineMoved from './deadline-moved.ts';
import fairAnswersDue from './fair-answers-due.ts';
import fairMeetingsChanged from './fair-meetings-changed.ts';
import fairMeetingsSet from './fair-meetings-set.ts';
import fairChoicesOpen from './fair-choices-open.ts';
import learningNudge from './learning-nudge.ts';
import learningReminder from './learning-reminder.ts';
import levelChanged from './level-changed.ts';
import levelPlace from './level-place.ts';
import newMessage from './new-message.ts';
import passwordChanged from './password-changed.ts';
import resultMarkedAgain from './result-marked-again.ts';
import type { NoticeTemplate, ParamValue } from '../template.ts';

/** Every template by its code, which is stored: it never changes its meaning. */
export const TEMPLATES = {
  announcement,
  'answers-marked': answersMarked,
  'answers-returned': answersReturned,
  'application-awaiting-approval': applicationAwaitingApproval,
  'application-in-lottery': applicationInLottery,
  'application-waiting': applicationWaiting,
  'application-enrolled': applicationEnrolled,
  'application-declined': applicationDeclined,
  'application-withdrawn': applicationWithdrawn,
  'approvals-waiting': approvalsWaiting,
  'archive-ready': archiveReady,
  'company-meetings-changed': companyMeetingsChanged,
  'company-meetings-set': companyMeetingsSet,
  'deadline-moved': deadlineMoved,
  'fair-answers-due': fairAnswersDue,
  'fair-meetings-changed': fairMeetingsChanged,
  'fair-meetings-set': fairMeetingsSet,
  'fair-choices-open': fairChoicesOpen,
  'learning-nudge': learningNudge,
  'learning-reminder': learningReminder,
  'level-changed': levelChanged,
  'level-place': levelPlace,
  'new-message': newMessage,
  'password-changed': passwordChanged,
  'result-marked-again': resultMarkedAgain,
} as const;

export type TemplateCode = keyof typeof TEMPLATES;

type ParamsOf<T extends TemplateCode> = {
  [K in keyof (typeof TEMPLATES)[T]['params']]: ParamValue<
    Extract<(typeof TEMPLATES)[T]['params'][K], ParamTypeOf>
  >;
};
type ParamTypeOf = NoticeTemplate['params'][string];

/** A template with the params that it takes. */
export type Said = { [T in TemplateCode]: { template: T; params: ParamsOf<T> } }[TemplateCode];

/** The template of a stored code, or null where there is none any more. */
export function templateOf(code: string): NoticeTemplate | null {
  return Object.hasOwn(TEMPLATES, code) ? TEMPLATES[code as TemplateCode] : null;
}
