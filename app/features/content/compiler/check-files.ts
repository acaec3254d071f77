import { checkCourse } from './checks/check-course.ts';
import type { Fault } from './fault.ts';
import { loadCourse } from './load-course.ts';
import type { LoadedCourse } from './loaded-course.ts';
import { readTexts } from './source-files.ts';
import type { CourseFiles } from './source-files.ts';

/** Reads and checks a course folder; the course is null where it cannot be read at all. */
export function checkFiles(
  slug: string,
  files: CourseFiles,
): { course: LoadedCourse | null; faults: Fault[] } {
  const read = readTexts(files);
  const course = loadCourse(slug, read);
  if (course) checkCourse(course, read.faults);
  return { course, faults: read.faults };
}
