import { defineTemplate } from '../template.ts';

/** The password was changed: who did not do it must hear of it. */
export default defineTemplate({
  kind: 'account',
  params: { at: 'instant' },
  sample: { at: '2031-07-01T00:00:00.000Z' },
});
