import { defineTemplate } from '../template.ts';

/** A course is to be finished soon, or it has been left for a while. */
export default defineTemplate({
  kind: 'reminder',
  params: { course: 'course', until: 'instant' },
  sample: { course: 'jet-japanese-pre-arrival', until: '2031-07-31T14:59:00.000Z' },
});
