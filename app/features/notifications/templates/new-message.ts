import { defineTemplate } from '../template.ts';

/** Something for the person alone: neither subject nor text says what it is about. */
export default defineTemplate({
  kind: 'message',
  params: {},
  sample: {},
});
