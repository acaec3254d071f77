import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { parse, stringify } from 'yaml';

import { audioSchema } from '#app/features/content/compiler/course-schema.ts';
import type { AudioSource } from '#app/features/content/compiler/course-schema.ts';
import { formatFile } from '#app/features/content/exports.server.ts';
import type { CourseFiles } from '#app/features/content/exports.server.ts';

export type ClipEntry = AudioSource['clips'][number];

/** The clips a lesson lists, by id; none where there is no list yet. */
export function listedClips(files: CourseFiles, lesson: string): Map<string, ClipEntry> {
  const text = files.get(`audio/${lesson}.yaml`);
  if (typeof text !== 'string') return new Map();
  return new Map(audioSchema.parse(parse(text)).clips.map((clip) => [clip.id, clip]));
}

/** Writes a lesson's new clips and their list, and removes files that are no longer in it. */
export async function writeClips(
  { folder, lesson }: { folder: string; lesson: string },
  clips: readonly { entry: ClipEntry; bytes?: Buffer }[],
): Promise<void> {
  const name = `audio/${lesson}.yaml`;
  const below = path.join(folder, 'audio', lesson);
  const entries = clips.map(({ entry }) => entry);
  await mkdir(below, { recursive: true });
  for (const { entry, bytes } of clips) {
    if (bytes) await writeFile(path.join(below, `${entry.id}.mp3`), bytes);
  }
  const text = formatFile(name, stringify({ clips: entries }, { lineWidth: 0 }));
  await writeFile(path.join(folder, name), text);
  const kept = new Set(entries.map(({ id }) => `${id}.mp3`));
  for (const file of await readdir(below)) {
    if (!kept.has(file)) await rm(path.join(below, file));
  }
}
