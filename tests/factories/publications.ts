import type { Db } from '#db/client.ts';
import { publishCourse, type Publication } from '#app/features/courses/publish-course.server.ts';
import type { CompiledCourse } from '#app/features/content/exports.ts';
import { testContext } from '#tests/setup/context.ts';
import { asOwner } from './as-owner.ts';
import { compiled, smallCourse, type Files } from '../content/small-course.ts';

let plain: CompiledCourse | undefined;

/** The small course under a slug of its own; other files make another course. */
export function smallCompiled(slug: string, files?: Files): CompiledCourse {
  if (files) return { ...compiled(files), slug };
  plain ??= compiled(smallCourse());
  return { ...plain, slug };
}

/** Publishes a compiled course as the start of the product does; `audio` has addresses of clips by their ids. */
export function publish(
  course: CompiledCourse,
  audio: ReadonlyMap<string, string> = new Map(),
): Promise<Publication> {
  return asOwner((tx) =>
    publishCourse(testContext({ actor: null, db: tx as unknown as Db }), {
      course,
      media: { audio, strokes: new Map() },
    }),
  );
}
