import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { toPcm } from '../audio/sound.ts';
import type { Sound } from '../audio/sound.ts';
import { FRAMES_PER_SECOND, type Times } from './times.ts';

const run = promisify(execFile);
const { resolve } = createRequire(import.meta.url);

/** Raised when anything that shapes a video changes beside its script. */
export const ENCODING = {
  version: 1,
  picture: [
    ...['-c:v', 'libx264', '-profile:v', 'main', '-level', '3.0', '-preset', 'slow'],
    ...['-tune', 'stillimage', '-crf', '24', '-pix_fmt', 'yuv420p', '-threads', '1'],
    // The last picture stands until the sound is over.
    ...['-vf', `fps=${FRAMES_PER_SECOND},tpad=stop_mode=clone:stop_duration=60`],
    ...['-r', String(FRAMES_PER_SECOND), '-g', String(FRAMES_PER_SECOND * 10), '-bf', '0'],
  ],
  sound: ['-c:a', 'aac', '-ar', '24000', '-ac', '1'],
  // What this encoder is asked for so that it makes about 32 kbit/s of these voices.
  rate: { en: '20k', ja: '36k' },
} as const;

const PLAIN = ['-map_metadata', '-1', '-map_chapters', '-1', '-movflags', '+faststart'];
const EXACT = ['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'];

/** The face of the slides is one of the project's own: a machine's faces would draw them otherwise. */
async function fontConfig(folder: string): Promise<string> {
  const faces = ['400Regular/BIZUDPGothic_400Regular.ttf', '700Bold/BIZUDPGothic_700Bold.ttf'].map(
    (face) => path.dirname(resolve(`@expo-google-fonts/biz-udpgothic/${face}`)),
  );
  const file = path.join(folder, 'fonts.conf');
  const list = faces.map((face) => `<dir>${face}</dir>`).join('');
  await writeFile(
    file,
    `<?xml version="1.0"?><fontconfig>${list}<cachedir>${folder}/fonts</cachedir></fontconfig>`,
  );
  return file;
}

/** Draws slides as pictures, one file each. */
export async function drawSlides(svgs: readonly string[], folder: string): Promise<string[]> {
  const env = { ...process.env, FONTCONFIG_FILE: await fontConfig(folder) };
  const pictures: string[] = [];
  for (const [index, svg] of svgs.entries()) {
    const file = path.join(folder, `slide-${index}`);
    await writeFile(`${file}.svg`, svg);
    await run('rsvg-convert', ['-f', 'png', '-o', `${file}.png`, `${file}.svg`], { env });
    pictures.push(`${file}.png`);
  }
  return pictures;
}

/** How long each slide stands, in the list that ffmpeg reads; the last one is named twice. */
export function pictureList(pictures: readonly string[], { slides, durationMs }: Times): string {
  const lines = slides.flatMap(({ fromMs }, index) => {
    const toMs = slides[index + 1]?.fromMs ?? durationMs;
    return [`file '${pictures[index]}'`, `duration ${((toMs - fromMs) / 1000).toFixed(3)}`];
  });
  return `ffconcat version 1.0\n${lines.join('\n')}\nfile '${pictures.at(-1)}'\n`;
}

/** Makes the film and its sound alone. */
export async function makeFilm(
  input: { pictures: readonly string[]; sound: Sound; times: Times; voice: 'en' | 'ja' },
  target: { folder: string; video: string; audio: string },
): Promise<void> {
  const { pictures, sound, times, voice } = input;
  const list = path.join(target.folder, 'slides.txt');
  const pcm = path.join(target.folder, 'sound.pcm');
  await writeFile(list, pictureList(pictures, times));
  await writeFile(pcm, toPcm(sound));
  const heard = ['-f', 's16le', '-ar', String(sound.rate), '-ac', '1', '-i', pcm];
  const seen = ['-f', 'concat', '-safe', '0', '-i', list];
  const length = ['-t', (times.durationMs / 1000).toFixed(3)];
  const quiet = ['-y', '-loglevel', 'error'];
  const plain = [...length, ...PLAIN, ...EXACT];
  const spoken = [...ENCODING.sound, '-b:a', ENCODING.rate[voice]];
  await run('ffmpeg', [...quiet, ...heard, ...spoken, ...plain, target.audio]);
  const both = [...seen, '-i', target.audio, '-map', '0:v', '-map', '1:a', '-c:a', 'copy'];
  await run('ffmpeg', [...quiet, ...both, ...ENCODING.picture, ...plain, target.video]);
}
