import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { digestOf } from '#app/platform/canonical-json.server.ts';
import type { Voice } from '#app/features/content/exports.ts';

import { labelsOf } from './labels.ts';
import { parseReading } from './reading.ts';
import { finish, readWav, toPcm } from './sound.ts';

const run = promisify(execFile);

/** Raised when anything that shapes a clip changes: then every clip is made anew. */
const SETTINGS = {
  version: 1,
  model: 'HTS Voice "Mei" (normal) 1.0',
  voices: { a: [], b: ['-fm', '-8', '-a', '0.6'] },
  /** A letter alone would be over before one listens. */
  oneMora: ['-r', '0.7'],
  encoder: ['-ar', '24000', '-ac', '1', '-c:a', 'libmp3lame', '-b:a', '32k'],
} as const;

const PLAIN = ['-map_metadata', '-1', '-id3v2_version', '0', '-write_xing', '0'];
const EXACT = ['-fflags', '+bitexact', '-flags:a', '+bitexact'];

type Spoken = { reading: string; voice: Voice };

function optionsFor({ reading, voice }: Spoken): string[] {
  const morae = (parseReading(reading) ?? []).flat().flatMap((phrase) => phrase.morae);
  return [...SETTINGS.voices[voice], ...(morae.length === 1 ? SETTINGS.oneMora : [])];
}

/** What a clip depends on: how it is said, the speaker's voice and the settings. */
export function clipDigest(said: Spoken): string {
  const { version, model, encoder } = SETTINGS;
  const settings = { encoder, model, version };
  return digestOf({ reading: said.reading, voice: optionsFor(said), settings });
}

/** Says a reading and returns it as MP3. */
export async function makeClip(
  said: Spoken,
  { model, folder }: { model: string; folder: string },
): Promise<Buffer> {
  const breaths = parseReading(said.reading);
  if (!breaths) throw new Error(`not a reading: ${said.reading}`);
  const file = (ending: string) => path.join(folder, `clip.${ending}`);
  await writeFile(file('lab'), `${labelsOf(breaths).join('\n')}\n`);
  await run('hts_engine', ['-m', model, ...optionsFor(said), '-ow', file('wav'), file('lab')]);
  const sound = finish(readWav(await readFile(file('wav'))));
  await writeFile(file('pcm'), toPcm(sound));
  const input = ['-f', 's16le', '-ar', String(sound.rate), '-ac', '1', '-i', file('pcm')];
  const output = [...SETTINGS.encoder, ...PLAIN, ...EXACT, file('mp3')];
  await run('ffmpeg', ['-y', '-loglevel', 'error', ...input, ...output]);
  return readFile(file('mp3'));
}
