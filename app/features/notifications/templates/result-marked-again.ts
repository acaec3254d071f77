import { defineTemplate } from '../template.ts';

/** A result that was told has changed: a key was corrected, or an answer that came late was counted. */
export default defineTemplate({
  kind: 'enrolment',
  params: { course: 'course', before: 'number', after: 'number' },
  sample: { course: 'jet-japanese-beginner', before: 60, after: 72 },
});
