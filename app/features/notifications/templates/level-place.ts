import { defineTemplate } from '../template.ts';

/** Somebody has a place in the level they asked for, and still the one in the level they asked from. */
export default defineTemplate({
  kind: 'enrolment',
  params: { from: 'course', course: 'course', edition: 'edition', reason: 'reason' },
  sample: {
    ...{ from: 'jet-japanese-pre-arrival', course: 'jet-japanese-pre-arrival' },
    ...{ edition: 'sample', reason: '' },
  },
});
