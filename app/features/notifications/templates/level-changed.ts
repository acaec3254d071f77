import { defineTemplate } from '../template.ts';

/** Somebody has left one level of a series for another, with the reason where a coordinator gave one. */
export default defineTemplate({
  kind: 'enrolment',
  params: { from: 'course', course: 'course', edition: 'edition', reason: 'reason' },
  sample: {
    ...{ from: 'jet-japanese-pre-arrival', course: 'jet-japanese-pre-arrival' },
    ...{ edition: 'sample', reason: '' },
  },
});
