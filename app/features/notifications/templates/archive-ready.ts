import { defineTemplate } from '../template.ts';

/** The archive of all that is held about a person is made, and offered until then. */
export default defineTemplate({
  kind: 'account',
  params: { until: 'instant' },
  sample: { until: '2031-07-08T00:00:00.000Z' },
});
