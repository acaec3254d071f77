import type { LoaderFunctionArgs } from '@remix-run/node';
import { findCourseFile } from '#app/features/courses/course-files.server.ts';
import { teachesCourse } from '#app/features/courses/exports.ts';
import { goesOnReading } from '#app/features/enrolments/goes-on-reading.server.ts';
import { readsCourse } from '#app/features/enrolments/reads-course.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { privateFile } from '#app/platform/http/private-file.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** A file of a course for who may read the course. The server sends it: none of its bytes pass here. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  const { course: courseSlug = '', file: asked = '' } = params;
  const file = await findCourseFile(ctx.db, { courseSlug, file: asked });
  if (!file) throw new AppError('not-found');
  const reads = goesOn(request) ? goesOnReading : readsCourse;
  const mayRead = teachesCourse(actor, file.courseId) || (await reads(ctx, file.courseId));
  if (!mayRead) throw new AppError('not-found');
  return privateFile(file.name);
}

/** Asks for a piece of a file that is not its beginning. */
const goesOn = ({ headers }: Request) => /^bytes=0*[1-9]/u.test(headers.get('Range') ?? '');
