import { defineTemplate } from '../template.ts';

/** A due date was moved for a person. */
export default defineTemplate({
  kind: 'enrolment',
  params: { course: 'course', until: 'instant' },
  sample: { course: 'jet-japanese-pre-arrival', until: '2031-07-31T14:59:00.000Z' },
});
