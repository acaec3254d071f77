import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { checkFiles, formatFaults } from '#app/features/content/exports.server.ts';
import type { LoadedCourse, LoadedVideo } from '#app/features/content/compiler/loaded-course.ts';
import { courseFolder, listCourseFolders, readCourseFolder } from '#app/platform/content.server.ts';

import { makeVideo, videoDigest } from './video/make-video.ts';

// Usage: video --voice FILE.htsvoice [--again] [part of a course's or a video's name]
// Makes the videos whose script, drawings or settings have changed. What was recorded is left alone;
// --again makes the others anew even where nothing has changed.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    voice: { type: 'string', default: process.env.VOICE ?? '' },
    dictionary: { type: 'string', default: '/var/lib/mecab/dic/open-jtalk/naist-jdic' },
    again: { type: 'boolean', default: false },
  },
});
const TOOLS = ['ffmpeg', 'rsvg-convert', 'espeak-ng', 'open_jtalk', 'hts_engine'];

function missingTools(): string[] {
  const tools = TOOLS.filter((tool) => {
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

/** What was made is to be made anew here; every fault of what was written stops. */
async function readCourse(slug: string): Promise<{ course: LoadedCourse; before: LoadedCourse }> {
  const files = await readCourseFolder(slug);
  const written = [...files].filter(([file]) => !/^videos\/[^/]+\//u.test(file));
  const { course, faults } = checkFiles(slug, new Map(written));
  if (!course || faults.length > 0) throw new Error(`${slug}\n${formatFaults(faults)}`);
  return { course, before: checkFiles(slug, files).course ?? course };
}

function isFresh(course: LoadedCourse, before: LoadedCourse, video: LoadedVideo): boolean {
  const made = before.videos.get(video.id)?.made?.value;
  if (made?.made === 'recorded') return true;
  const isThere = ['video.mp4', 'audio.m4a', 'captions.en.vtt', 'captions.ja.vtt'].every((name) =>
    before.videoFiles.has(`videos/${video.id}/${name}`),
  );
  return isThere && !values.again && made?.digest === videoDigest(course, video);
}

async function makeCourse(slug: string): Promise<void> {
  const { course, before } = await readCourse(slug);
  const part = positionals[0] ?? '';
  for (const video of course.videos.values()) {
    if (!`${slug}/${video.id}`.includes(part) || isFresh(course, before, video)) continue;
    const folder = await mkdtemp(path.join(tmpdir(), 'video-'));
    const { dictionary, voice } = values;
    await makeVideo(course, video, {
      folder: path.join(courseFolder(slug), 'videos', video.id),
      analyser: { dictionary, voice, folder },
      say: (line) => console.log(line),
    });
    await rm(folder, { recursive: true });
  }
}

const missing = missingTools();
if (missing.length > 0) throw new Error(`not found: ${missing.join(', ')}`);
for (const slug of await listCourseFolders()) {
  if (existsSync(path.join(courseFolder(slug), 'videos'))) await makeCourse(slug);
}
