import { defineTemplate } from '../template.ts';

/** Applications wait for a supervisor to decide; their office may have a copy. */
export default defineTemplate({
  kind: 'enrolment',
  copiedTo: 'organisation',
  params: { organisation: 'organisation', count: 'number' },
  sample: { organisation: 'sample', count: 3 },
});
