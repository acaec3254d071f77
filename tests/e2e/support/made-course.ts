import { createDatabase } from '#db/client.ts';
import { publishCourse } from '#app/features/courses/publish-course.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { systemContext } from '../../../scripts/soak/context.ts';
import { changed, compiled, type Files } from '../../content/small-course.ts';

export const RULED_TEST = 'module-1-check-up';

/** Publishes a small course whose module check-up has rules, as its author writes them; its slug. */
export function publishRuledCourse(rules: string): Promise<string> {
  return publishFiles(changed('course.yaml', 'minutes: 5 }', `minutes: 5, rules: ${rules} }`));
}

/** Publishes a course of these files, under a slug of its own unless it is published again. */
export async function publishFiles(
  files: Files,
  audio: ReadonlyMap<string, string> = new Map(),
  slug = `made-${uuidv7()}`,
): Promise<string> {
  const database = createDatabase(process.env.E2E_DATABASE_URL ?? '', { max: 1 });
  try {
    await publishCourse(systemContext(database.db), {
      course: { ...compiled(files), slug },
      media: { audio, strokes: new Map() },
    });
  } finally {
    await database.close();
  }
  return slug;
}
