import { sha256 } from '#app/platform/tokens.server.ts';
import type { CompiledClip } from '#app/features/content/exports.ts';
import type { CourseFiles } from '#app/features/content/exports.server.ts';

import { listedClips, writeClips } from './clip-list.ts';
import type { ClipEntry } from './clip-list.ts';
import { clipDigest, makeClip } from './make-clip.ts';
import type { Analyser } from './open-jtalk.ts';
import { isReadingOf, proposeReading } from './propose.ts';
import type { Accents } from './propose.ts';

export type Workshop = {
  files: CourseFiles;
  folder: string;
  analyser: Analyser;
  accents: Accents;
  forms: Map<string, string>;
  /** Readings are proposed anew where nobody has changed them by hand. */
  again: boolean;
  say: (line: string) => void;
};

/** A clip's name within its lesson: its id without the lesson's code. */
export const clipName = (clip: Pick<CompiledClip, 'id'>) => clip.id.slice(clip.id.indexOf('.') + 1);

async function readingFor(shop: Workshop, clip: CompiledClip, listed: ClipEntry | undefined) {
  if (listed?.reading && listed.say === clip.say && !shop.again) return listed.reading;
  const { reading, from } = await proposeReading(clip, shop);
  if (from === 'romaji') shop.say(`${clip.id}: accents unknown, ${reading}`);
  return reading;
}

async function clipFor(shop: Workshop, clip: CompiledClip, listed: ClipEntry | undefined) {
  if (listed?.made === 'recorded') return { entry: listed };
  const reading = await readingFor(shop, clip, listed);
  if (!isReadingOf(reading, clip.romaji)) {
    throw new Error(`${clip.id}: ${reading} does not say ${clip.romaji}`);
  }
  const { say, voice } = clip;
  const digest = clipDigest({ reading, voice });
  const entry = { id: clipName(clip), say, voice, made: 'synthetic' as const, reading, digest };
  const isThere = shop.files.has(clip.file) && listed?.digest === digest;
  if (isThere) return { entry: { ...entry, sha256: listed.sha256 } };
  const { voice: model, folder } = shop.analyser;
  const bytes = await makeClip({ reading, voice }, { model, folder });
  return { entry: { ...entry, sha256: sha256(bytes) }, bytes };
}

/**
 * Makes what is missing or stale of a lesson's clips. All files of the lesson are written together:
 * a clip without its entry is a fault of the course.
 */
export async function makeLessonClips(
  shop: Workshop,
  lesson: { slug: string; clips: readonly CompiledClip[] },
): Promise<void> {
  const listed = listedClips(shop.files, lesson.slug);
  const clips: { entry: ClipEntry; bytes?: Buffer }[] = [];
  for (const clip of lesson.clips) {
    clips.push(await clipFor(shop, clip, listed.get(clipName(clip))));
  }
  if (clips.length === 0) return;
  await writeClips({ folder: shop.folder, lesson: lesson.slug }, clips);
  const made = clips.filter(({ bytes }) => bytes).length;
  shop.say(`${lesson.slug}: ${clips.length} clips, ${made} made`);
}
