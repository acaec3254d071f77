import { defineTemplate } from '../template.ts';

/** The next due date of a course was moved for a person. */
export default defineTemplate({
  kind: 'enrolment',
  params: { course: 'course', until: 'instant', reason: 'reason' },
  sample: {
    ...{ course: 'jet-japanese-pre-arrival', until: '2031-07-31T14:59:00.000Z' },
    reason: 'sample',
  },
});
