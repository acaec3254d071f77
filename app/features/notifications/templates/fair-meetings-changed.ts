import { defineTemplate } from '../template.ts';

/** Something in the timetable of somebody at a fair became otherwise. */
export default defineTemplate({
  kind: 'message',
  params: {},
  sample: {},
});
