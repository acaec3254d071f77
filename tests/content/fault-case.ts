import type { FaultCode } from '#app/features/content/exports.server.ts';

import type { Files } from './small-course.ts';

/** A way to break the small course, and the fault that must come of it. */
export type Case = {
  code: FaultCode;
  title: string;
  files: () => Files;
  file: string;
  /** A text on the faulty line; without it the fault is one of the whole file. */
  on?: string;
  isLast?: true;
  expected: RegExp;
};
