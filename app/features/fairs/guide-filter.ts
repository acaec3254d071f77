import { requirementsOf, type Content } from '#app/features/companies/exports.ts';

/** By what the guide of a fair is narrowed. */
export interface GuideFilter {
  occupation: string | null;
  prefecture: string | null;
  /** The highest level that may be required, 1 to 5 for N1 to N5; what requires none fits too. */
  japanese: number | null;
}

/** Whether a published job fits all that is asked. */
export function fitsFilter(
  job: Content,
  { occupation, prefecture, japanese }: GuideFilter,
): boolean {
  const { jlpt } = requirementsOf(job).must;
  return (
    (occupation === null || job.texts.occupation === occupation) &&
    (prefecture === null || job.texts.prefecture === prefecture) &&
    (japanese === null || jlpt === null || jlpt >= japanese)
  );
}
