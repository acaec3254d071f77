import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { compileCourse } from '#app/features/content/exports.server.ts';
import type { CompiledClip } from '#app/features/content/exports.ts';
import { listCourseFolders, readCourseFolder } from '#app/platform/content.server.ts';

import { listedClips } from '../../scripts/audio/clip-list.ts';
import { clipName } from '../../scripts/audio/lesson-clips.ts';
import { clipDigest } from '../../scripts/audio/make-clip.ts';
import { isReadingOf } from '../../scripts/audio/propose.ts';

const LARGEST_CLIP = 40_000;
const LARGEST_COURSE = 12_000_000;

describe.each(await listCourseFolders())('the audio of %s', async (slug) => {
  const files = await readCourseFolder(slug);
  const compiled = compileCourse(slug, files);
  if (!compiled.ok) throw new Error('the course has faults: see content:check');
  const clips = compiled.course.items.flatMap((item) => ('clips' in item ? item.clips : []));
  const lessons = [...new Set(clips.map(({ lesson }) => lesson))];
  const lists = new Map(lessons.map((lesson) => [lesson, listedClips(files, lesson)]));
  const entryOf = (clip: CompiledClip) => lists.get(clip.lesson)?.get(clipName(clip));
  const names = (found: CompiledClip[]) => found.map(({ id }) => id);

  test('everything that is said has a clip', () => {
    expect(names(clips.filter(({ audio }) => audio === null))).toEqual([]);
  });

  test('every synthetic clip says what its rōmaji says', () => {
    const wrong = clips.filter((clip) => {
      const entry = entryOf(clip);
      if (entry?.made === 'recorded') return false;
      return !entry?.reading || !isReadingOf(entry.reading, clip.romaji);
    });
    expect(names(wrong)).toEqual([]);
  });

  test('every synthetic clip was made from its reading with the settings of today', () => {
    const stale = clips.filter((clip) => {
      const entry = entryOf(clip);
      if (!entry || entry.made === 'recorded') return false;
      return entry.digest !== clipDigest({ reading: entry.reading ?? '', voice: entry.voice });
    });
    expect(names(stale)).toEqual([]);
  });

  test('the same words are said with the same accents everywhere', () => {
    const readings = new Map<string, Set<string>>();
    for (const clip of clips) {
      const known = readings.get(clip.say) ?? new Set();
      readings.set(clip.say, known.add(entryOf(clip)?.reading ?? ''));
    }
    expect([...readings].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  test('clips are small enough for a telephone abroad', () => {
    const bytes = clips.map(({ audio }) => audio?.bytes ?? 0);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(LARGEST_CLIP);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(LARGEST_COURSE);
  });
});

describe('the synthesiser', () => {
  test('a reading with other sounds than the rōmaji is refused', () => {
    expect(isReadingOf('ニホ’ン', 'Nihon')).toBe(true);
    expect(isReadingOf('ニッポ’ン', 'Nihon')).toBe(false);
    expect(isReadingOf('ワタシワ エ’キエ イキマ’ス', 'Watashi wa eki e ikimasu.')).toBe(true);
    expect(isReadingOf('ワタシハ エ’キヘ イキマ’ス', 'Watashi wa eki e ikimasu.')).toBe(false);
    expect(isReadingOf('わたし', 'watashi')).toBe(false);
  });

  test('its corrections of accents are written as readings are', async () => {
    const file = path.join('scripts', 'audio', 'accents.yaml');
    const lines = (await readFile(file, 'utf8')).split('\n');
    const odd = lines.filter(
      (line) => /^ {2}/u.test(line) && !/^ {2}[ぁ-んァ-ヶー’、 ]+: [ァ-ヶー’、 ]+$/u.test(line),
    );
    expect(odd).toEqual([]);
  });
});
