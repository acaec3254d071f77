import type { Context } from '#app/platform/context.server.ts';
import { readsCourse } from './reads-course.server.ts';

/** So long a process goes by what it was told last: whoever withdraws sees no more of a film after that. */
const LASTS_MS = 10_000;
const MOST = 4_096;
const until = new Map<string, number>();

/**
 * Whether the actor may go on reading what they have begun, such as the next piece of a film: asked of the database
 * once in ten seconds. Only a yes is remembered.
 */
export async function goesOnReading(ctx: Context, courseId: string): Promise<boolean> {
  const key = `${ctx.actor.personId}/${courseId}`;
  if (performance.now() < (until.get(key) ?? 0)) return true;
  const reads = await readsCourse(ctx, courseId);
  until.delete(key);
  if (!reads) return false;
  if (until.size >= MOST) until.clear();
  until.set(key, performance.now() + LASTS_MS);
  return true;
}
