import type ja from '../ja/offers.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  you: 'For you',
  all: 'For everyone on the JET Programme',
  some: 'For {who}',
  who: {
    newcomer: 'newcomers before arrival',
    alt: 'ALTs',
    cir: 'CIRs',
    sea: 'SEAs',
    supervisor: 'supervisors',
    advisor: 'Prefectural Advisors',
    staff: 'local government and CLAIR staff',
  },
  state: {
    new: 'Not begun',
    begun: 'Begun, {done} of {all} lessons',
    complete: 'Completed',
  },
  hours: 'About {hours} hours, {lessons, plural, one {# lesson} other {# lessons}}.',
  minutes: 'About {minutes} minutes, {lessons, plural, one {# lesson} other {# lessons}}.',
  language: { ja: 'Taught in Japanese.', en: 'Taught in English.' },
  arrival: 'Courses before you arrive',
  arrivalLead:
    'What to bring, money, phone, medicines, driving, the first week: courses to take before you come.',
  training: {
    participant: 'Training for your kind of work and the time of your stay.',
    supervisor:
      'Training for supervisors who receive JET participants. Take it when you have time, at your own pace.',
    advisor: 'Training for Prefectural Advisors. Take it when you have time, at your own pace.',
    staff: 'Lectures and training for staff. Take them when you have time, at your own pace.',
  },
  isForOthers:
    'This course is for {who}. With your present kind of work or role you cannot enrol in it.',
  none: 'There is no training for you at present.',
  allCourses: 'See all courses',
};

export default en;
