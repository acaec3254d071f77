import { defineTemplate } from '../template.ts';

/** Something in the timetable of a company at a fair became otherwise. */
export default defineTemplate({
  kind: 'message',
  params: {},
  sample: {},
});
