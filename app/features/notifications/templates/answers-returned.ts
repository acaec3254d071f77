import { defineTemplate } from '../template.ts';

/** An answer was given back to be done again, with words that say what to change. */
export default defineTemplate({
  kind: 'enrolment',
  params: { course: 'course' },
  sample: { course: 'jet-japanese-beginner' },
});
