import { defineTemplate } from '../template.ts';

/** The timetable of somebody at a fair is there, to be answered. Neither subject nor title says so. */
export default defineTemplate({
  kind: 'message',
  params: { until: 'instant' },
  sample: { until: '2031-07-06T14:59:59.000Z' },
});
