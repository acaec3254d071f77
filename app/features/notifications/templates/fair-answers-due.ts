import { defineTemplate } from '../template.ts';

/** Meetings of somebody at a fair wait for an answer that is due within a day. */
export default defineTemplate({
  kind: 'message',
  params: { until: 'instant' },
  sample: { until: '2031-07-06T14:59:59.000Z' },
});
