import { defineTemplate } from '../template.ts';

/** Somebody who oversees a learner reminds them of a course, perhaps with a line of their own. */
export default defineTemplate({
  kind: 'reminder',
  params: { course: 'course', due: 'due', nudge: 'nudge' },
  sample: {
    ...{ course: 'jet-japanese-pre-arrival', due: '2031-07-31T14:59:00.000Z' },
    nudge: '00000000-0000-7000-8000-000000000000',
  },
});
