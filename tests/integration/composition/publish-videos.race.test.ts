import { mkdtemp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { courseFiles, courses, courseVersions, storedFiles } from '#db/schema/index.ts';
import { publishContent } from '#app/composition/publish-content.server.ts';
import { loadLessonVideos } from '#app/features/courses/lesson-videos.server.ts';
import type * as content from '#app/platform/content.server.ts';
import { env } from '#app/platform/env.server.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { madeCourse, VIDEO } from '../../content/topic-course.ts';

const place = vi.hoisted(() => ({ root: '' }));
vi.mock('#app/platform/content.server.ts', async (load) => {
  const read = await load<typeof content>();
  return {
    ...read,
    listCourseFolders: () => read.listCourseFolders(place),
    readCourseFolder: (slug: string) => read.readCourseFolder(slug, place),
    readStrokes: () => read.readStrokes(place),
  };
});

const SLUG = 'published-work';
const LESSON = 'the-year';
let site: string;
let privateFiles: string;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'published-'));
  place.root = site;
  for (const [file, content] of madeCourse()) {
    const path = join(site, 'content', 'courses', SLUG, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  const dataDir = join(site, 'data');
  await mkdir(join(dataDir, 'files', 'public'), { recursive: true });
  giveSettings({ DATA_DIR: dataDir });
  env();
  privateFiles = join(dataDir, 'files', 'private');
});
afterAll(() => rm(site, { recursive: true }));

const publish = () => asOwner((db) => publishContent(testContext({ actor: null, db })));

/** When each private file was written. */
async function written(): Promise<Map<string, number>> {
  const names = await readdir(privateFiles);
  const facts = await Promise.all(names.map((name) => stat(join(privateFiles, name))));
  return new Map(names.map((name, index) => [name, facts[index]!.mtimeMs]));
}

describe('publishing a course with a video', () => {
  it('keeps its files in private, says whose they are, and gives its lesson their addresses', async () => {
    expect(await publish()).toEqual([`${SLUG}: version 1.0 (first)`]);
    const names = [...(await written()).keys()];
    expect(names.map((name) => name.split('.')[1]).sort()).toEqual(['m4a', 'mp4', 'vtt', 'vtt']);
    const stored = await testDb().select().from(storedFiles).where(eq(storedFiles.public, false));
    expect(stored.map(({ digest }) => digest).sort()).toEqual(
      names.map((name) => name.split('.')[0]).sort(),
    );
    const [course] = await testDb().select().from(courses).where(eq(courses.slug, SLUG));
    const own = eq(courseFiles.courseId, course!.id);
    expect(await testDb().$count(courseFiles, own)).toBe(4);
    const [version] = await testDb()
      .select()
      .from(courseVersions)
      .where(eq(courseVersions.courseId, course!.id));
    const { videos, quizVersionId } = await loadLessonVideos(testDb(), version!.id, LESSON);
    expect(videos).toMatchObject([{ id: VIDEO, made: 'synthetic', durationMs: 9000 }]);
    const film = names.find((name) => name.endsWith('.mp4'))!;
    expect(videos[0]?.media?.video.address).toBe(`/learn/${SLUG}/media/${film}`);
    expect(quizVersionId).not.toBeNull();
  });

  it('writes nothing again where nothing has changed', async () => {
    const before = await written();
    expect(await publish()).toEqual([`${SLUG}: unchanged`]);
    expect(await written()).toEqual(before);
  });

  it('notices a data folder that has lost one of them, and writes only that', async () => {
    const before = await written();
    const film = [...before.keys()].find((name) => name.endsWith('.mp4'))!;
    await rm(join(privateFiles, film));
    expect(await publish()).toEqual([`${SLUG}: version 1.0 (same)`]);
    const after = await written();
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [name, at] of before) if (name !== film) expect(after.get(name)).toBe(at);
  });
});
