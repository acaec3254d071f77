import { defineTemplate } from './template.ts';

/**
 * What became of an application to an edition of a course, with the reason that was given.
 * @param reason with which it can be looked at
 */
export const applicationTemplate = (reason = '') =>
  defineTemplate({
    kind: 'enrolment',
    params: { course: 'course', edition: 'edition', reason: 'reason' },
    sample: { course: 'jet-japanese-pre-arrival', edition: 'sample', reason },
  });
