import { defineTemplate } from '../template.ts';

/** What people mark of an attempt has all been marked. */
export default defineTemplate({
  kind: 'enrolment',
  params: { course: 'course' },
  sample: { course: 'jet-japanese-beginner' },
});
