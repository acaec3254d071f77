import { defineTemplate } from '../template.ts';

/** What the office tells many people; its own title and text are its words. */
export default defineTemplate({
  kind: 'announcement',
  params: { announcement: 'announcement' },
  sample: { announcement: 'sample' },
});
