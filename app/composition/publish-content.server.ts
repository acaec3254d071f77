import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { settings } from '#db/schema/index.ts';
import {
  compileCourse,
  formatFaults,
  type CourseFiles,
} from '#app/features/content/exports.server.ts';
import { listCourseFiles, publishCourse } from '#app/features/courses/exports.server.ts';
import { filesOf } from '#app/features/courses/exports.ts';
import type { CompiledCourse } from '#app/features/content/exports.ts';
import { listCourseFolders, readCourseFolder, readStrokes } from '#app/platform/content.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { env } from '#app/platform/env.server.ts';
import { hasPrivateFile, storePrivateFile, storePublicFile } from '#app/platform/storage.server.ts';

/**
 * Compiles and publishes every course of `content/` that has changed since it was last published by
 * this build. Faulty content stops the start with all its faults; nothing of it is published.
 * @returns one line a course
 */
export async function publishContent(ctx: Context<null>): Promise<string[]> {
  const lines: string[] = [];
  const strokes = await readStrokes();
  for (const slug of await listCourseFolders()) {
    const files = await readCourseFolder(slug);
    const digest = await digestOf(files, strokes);
    if (await isPublished(ctx, slug, digest)) {
      lines.push(`${slug}: unchanged`);
      continue;
    }
    const { kind, revision, correction } = await publish(ctx, { slug, files, strokes });
    await rememberPublished(ctx, slug, digest);
    lines.push(`${slug}: version ${revision}.${correction} (${kind})`);
  }
  return lines;
}

/** Content that does not compile; the message lists every fault. */
class ContentError extends Error {
  override name = 'ContentError';
}

type Strokes = ReadonlyMap<string, string>;

async function publish(
  ctx: Context<null>,
  input: { slug: string; files: CourseFiles; strokes: Strokes },
) {
  const { slug, files, strokes } = input;
  const compiled = compileCourse(slug, files);
  if (!compiled.ok) throw new ContentError(formatFaults(compiled.faults));
  const audio = await storeClips(ctx, compiled.course, files);
  await storeVideos(ctx, compiled.course, files);
  return publishCourse(ctx, { course: compiled.course, media: { audio, strokes } });
}

async function storeClips(ctx: Context<null>, course: CompiledCourse, files: CourseFiles) {
  const audio = new Map<string, string>();
  for (const item of course.items) {
    if (!('clips' in item)) continue;
    for (const clip of item.clips) {
      const bytes = clip.audio ? files.get(clip.file) : undefined;
      if (!(bytes instanceof Uint8Array)) continue;
      const stored = { bytes, mediaType: 'audio/mpeg', now: ctx.now };
      audio.set(clip.id, await storePublicFile(ctx.db, stored));
    }
  }
  return audio;
}

/** Files that only the readers of the course get; those that are there already are not written again. */
async function storeVideos(ctx: Context<null>, course: CompiledCourse, files: CourseFiles) {
  for (const { file, mediaType } of filesOf(course)) {
    const content = files.get(file);
    if (content === undefined) continue;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    await storePrivateFile(ctx.db, { bytes, mediaType, now: ctx.now });
  }
}

const keyOf = (slug: string) => `published:${slug}`;

/** Files, drawings, and the build whose compiler reads them. */
async function digestOf(files: CourseFiles, strokes: Strokes): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile('build/.kakehashi-build', 'utf8').catch(() => ''));
  for (const [name, content] of [...files, ...strokes])
    hash.update(name).update('\0').update(content);
  return hash.digest('hex');
}

/** True when this very content is in the database and its sounds and videos are in this data folder. */
async function isPublished(ctx: Context<null>, slug: string, digest: string): Promise<boolean> {
  if (!existsSync(join(env().dataDir, 'files', 'public'))) return false;
  const [row] = await ctx.db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, keyOf(slug)));
  if (row?.value !== digest) return false;
  return (await listCourseFiles(ctx.db, slug)).every(hasPrivateFile);
}

async function rememberPublished(ctx: Context<null>, slug: string, digest: string): Promise<void> {
  const row = { value: digest, updatedAt: ctx.now };
  await ctx.db
    .insert(settings)
    .values({ key: keyOf(slug), ...row })
    .onConflictDoUpdate({ target: settings.key, set: row });
}
