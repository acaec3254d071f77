import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { compileCourse, formatFaults } from '#app/features/content/exports.server.ts';
import type { CompiledClip, CompiledItem } from '#app/features/content/exports.ts';
import { courseFolder, listCourseFolders, readCourseFolder } from '#app/platform/content.server.ts';

import { makeLessonClips } from './audio/lesson-clips.ts';
import type { Workshop } from './audio/lesson-clips.ts';
import { readAccents } from './audio/propose.ts';
import { writtenForms } from './audio/written-forms.ts';

// Usage: audio --voice FILE.htsvoice [--again] [part of a lesson's name]
// Makes the clips whose reading, voice or settings have changed. To change how a clip is said, change
// its `reading` in audio/<lesson>.yaml and run this again; --again asks the analyser for every reading
// and overwrites such changes.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    voice: { type: 'string', default: process.env.VOICE ?? '' },
    dictionary: { type: 'string', default: '/var/lib/mecab/dic/open-jtalk/naist-jdic' },
    again: { type: 'boolean', default: false },
  },
});
const AT_ONCE = 2;

function missingTools(): string[] {
  const tools = ['open_jtalk', 'hts_engine', 'ffmpeg'].filter((tool) => {
    try {
      execFileSync('which', [tool], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
  const files = [values.dictionary, values.voice].filter((file) => !existsSync(file));
  return [...tools, ...files.map((file) => file || 'a voice (--voice FILE.htsvoice or VOICE=)')];
}

const isHeard = (item: CompiledItem): item is Extract<CompiledItem, { clips: unknown }> =>
  'clips' in item;

/** A lesson, a test or task, or a pool that they draw from, with what is heard in it. */
type Heard = { slug: string; clips: CompiledClip[] };

/** Stale clips are what is to be mended here; every other fault stops. */
async function lessonsOf(slug: string, files: Awaited<ReturnType<typeof readCourseFolder>>) {
  const sources = new Map([...files].filter(([file]) => !file.startsWith('audio/')));
  const compiled = compileCourse(slug, sources);
  if (!compiled.ok) throw new Error(formatFaults(compiled.faults));
  const clips = compiled.course.items.filter(isHeard).flatMap((item) => item.clips);
  const byLesson = new Map<string, Map<string, CompiledClip>>();
  for (const clip of clips) {
    const own = byLesson.get(clip.lesson) ?? new Map<string, CompiledClip>();
    byLesson.set(clip.lesson, own.set(clip.id, clip));
  }
  return [...byLesson]
    .map(([lesson, own]): Heard => ({ slug: lesson, clips: [...own.values()] }))
    .filter((lesson) => lesson.slug.includes(positionals[0] ?? ''));
}

async function workOff(lessons: Heard[], shop: Omit<Workshop, 'analyser'>): Promise<void> {
  const workers = Array.from({ length: AT_ONCE }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'clips-'));
    const analyser = { dictionary: values.dictionary, voice: values.voice, folder };
    for (let next = lessons.shift(); next; next = lessons.shift()) {
      await makeLessonClips({ ...shop, analyser }, next);
    }
    await rm(folder, { recursive: true });
  });
  await Promise.all(workers);
}

const missing = missingTools();
if (missing.length > 0) throw new Error(`not found: ${missing.join(', ')}`);
for (const slug of await listCourseFolders()) {
  const files = await readCourseFolder(slug);
  await workOff(await lessonsOf(slug, files), {
    files,
    folder: courseFolder(slug),
    accents: await readAccents(),
    forms: writtenForms(files),
    again: values.again,
    say: (line) => console.log(line),
  });
}
