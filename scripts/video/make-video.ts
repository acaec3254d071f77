import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { stringify } from 'yaml';

import { linesOf } from '#app/features/content/compiler/checks/check-script.ts';
import type { LoadedCourse, LoadedVideo } from '#app/features/content/compiler/loaded-course.ts';
import { formatFile } from '#app/features/content/exports.server.ts';
import { digestOf } from '#app/platform/canonical-json.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';

import type { Analyser } from '../audio/open-jtalk.ts';
import { drawSlides, ENCODING, makeFilm } from './film.ts';
import { lengthMs, mix } from './mix.ts';
import { slideSvg } from './slide-svg.ts';
import { speak, VOICES } from './speak.ts';
import type { Said } from './speak.ts';
import { PAUSES, timesOf } from './times.ts';
import { writeCaptions } from './vtt.ts';

export type Studio = { folder: string; analyser: Analyser; say: (line: string) => void };

/** The slides of a video as drawings. */
export function slidesOf(course: LoadedCourse, { source }: LoadedVideo): string[] {
  const { slides, voice } = source.value;
  return slides.map((slide, index) => {
    const drawing = (slide.figure && course.figures.get(slide.figure)) || null;
    return slideSvg({ ...slide, voice, drawing, number: index + 1, of: slides.length });
  });
}

/** What a video depends on: its script, its slides as they are drawn, and the settings. */
export function videoDigest(course: LoadedCourse, video: LoadedVideo): string {
  const { value } = video.source;
  const settings = { ENCODING, PAUSES, voice: VOICES[value.voice], model: 'Mei (normal) 1.0' };
  return digestOf({ script: value, slides: slidesOf(course, video), settings });
}

async function speakAll(video: LoadedVideo, { analyser, say }: Studio): Promise<Said[]> {
  const said: Said[] = [];
  for (const line of linesOf(video)) {
    const one = await speak(line, video.source.value.voice, analyser);
    if (one.remark) say(`  ${video.id} ${line.id}: ${one.remark}`);
    said.push(one);
  }
  return said;
}

/** Makes a video of its script: the film, its sound alone, captions, and the list of what was made. */
export async function makeVideo(
  course: LoadedCourse,
  video: LoadedVideo,
  studio: Studio,
): Promise<void> {
  const { slides, voice } = video.source.value;
  const said = await speakAll(video, studio);
  const lines = slides.flatMap((slide) =>
    slide.lines.map((line) => ({ ...line, slide: slide.id })),
  );
  const times = timesOf(
    lines.map(({ id, slide }, index) => ({ id, slide, ms: lengthMs(said[index]!.sound) })),
  );
  const sounds = said.map(({ sound }, index) => ({ sound, fromMs: times.lines[index]!.fromMs }));
  const pictures = await drawSlides(slidesOf(course, video), studio.analyser.folder);
  await mkdir(studio.folder, { recursive: true });
  const [film, alone] = ['video.mp4', 'audio.m4a'].map((name) => path.join(studio.folder, name));
  const target = { folder: studio.analyser.folder, video: film!, audio: alone! };
  const sound = mix(sounds, times.durationMs);
  await makeFilm({ pictures, sound, times, voice }, target);
  const timed = lines.map((line, index) => ({ ...line, ...times.lines[index]! }));
  for (const language of ['en', 'ja'] as const) {
    const file = path.join(studio.folder, `captions.${language}.vtt`);
    await writeFile(file, writeCaptions(timed, language));
  }
  const digest = videoDigest(course, video);
  const files = { video: await listed(film!), audio: await listed(alone!) };
  const { durationMs } = times;
  const made = { made: 'synthetic', digest, durationMs, slides: times.slides, files };
  await writeFile(path.join(studio.folder, 'made.yaml'), formatFile('made.yaml', stringify(made)));
  const minute = Math.round((files.video.bytes / durationMs) * 60);
  studio.say(`${video.id}: ${(durationMs / 1000).toFixed(1)} s, ${minute} kB a minute`);
}

async function listed(file: string) {
  const bytes = await readFile(file);
  return { sha256: sha256(bytes), bytes: bytes.length };
}
