import type { BrowserContext } from '@playwright/test';
import { fillInCourse } from '../../content/fill-in-course.ts';
import { makePerson, signInAs, type TestPerson } from './database.ts';
import { publishFiles } from './made-course.ts';

export interface Enrolled extends TestPerson {
  /** `/learn/<course>`. */
  course: string;
}

/** Somebody signed in and enrolled in a course with a sheet, a checklist and a workbook. */
export async function enrolInWorkbook(
  context: BrowserContext,
  { baseURL, locale = 'en' }: { baseURL: string; locale?: string },
): Promise<Enrolled> {
  const slug = await publishFiles(fillInCourse());
  const person = await makePerson({ locale });
  await signInAs(context, person.accountId, baseURL);
  const headers = { Origin: baseURL };
  await context.request.post(`${baseURL}/learn/${slug}/enrolment`, { headers, maxRedirects: 0 });
  return { ...person, course: `/learn/${slug}` };
}
