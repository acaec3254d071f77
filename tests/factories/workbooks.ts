import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { saveEntry } from '#app/features/workbooks/save-entry.server.ts';
import { loadOwnWorkbook } from '#app/features/workbooks/queries.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { testContext } from '#tests/setup/context.ts';
import { fillInCourse } from '../content/fill-in-course.ts';
import { makeLearner } from './learners.ts';
import { makePerson } from './people.ts';
import { publish, smallCompiled } from './publications.ts';

/** Pieces of the small workbook: one that may be carried and takes 200 characters, one that takes 100. */
export const STRENGTHS = 's1-strengths';
export const VALUES = 's1-values';

export interface Writer {
  ctx: Context;
  courseSlug: string;
}

/** Somebody enrolled in a course that has a workbook. */
export async function makeWriter(): Promise<Writer> {
  const course = smallCompiled(`book-${uuidv7()}`, fillInCourse());
  await publish(course);
  const { ctx } = await makeLearner(course.slug);
  return { ctx, courseSlug: course.slug };
}

/** Somebody else in the same course. */
export async function joinWorkbook({ courseSlug }: Writer, roles?: Role[]): Promise<Writer> {
  const ctx = testContext({ actor: await makePerson(roles ? { roles } : {}) });
  const enrolled = await applyForEdition(ctx, { courseSlug });
  if (!enrolled.ok) throw new Error(enrolled.reason);
  return { ctx, courseSlug };
}

/** Writes into a piece for the first time; the version it has then. */
export async function write(
  { ctx, courseSlug }: Writer,
  key: string,
  text: string,
): Promise<string> {
  const saved = await saveEntry(ctx, { courseSlug, key, text, version: '' });
  if (!saved.ok) throw new Error(saved.reason);
  return saved.version;
}

/** The text that stands in a piece of somebody's workbook. */
export async function readPiece({ ctx, courseSlug }: Writer, key: string) {
  return (await loadOwnWorkbook(ctx, courseSlug)).written[key]?.text;
}
