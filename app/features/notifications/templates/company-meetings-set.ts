import { defineTemplate } from '../template.ts';

/** The timetable of a company at a fair is there. */
export default defineTemplate({
  kind: 'message',
  params: {},
  sample: {},
});
