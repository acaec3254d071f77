import { defineTemplate } from '../template.ts';

/** Who opened something for a fair has not said yet whom they wish to meet. It names neither fair nor company. */
export default defineTemplate({
  kind: 'reminder',
  params: { until: 'instant' },
  sample: { until: '2031-07-31T14:59:00.000Z' },
});
