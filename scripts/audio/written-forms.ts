import { parse } from 'yaml';

import { baseText, parseJp, readingText } from '#app/features/content/compiler/japanese/ruby.ts';
import type { CourseFiles } from '#app/features/content/exports.server.ts';

type Said = { jp: string; say?: string };

function isSaid(value: object): value is Said {
  return 'jp' in value && typeof value.jp === 'string';
}

function saidIn(value: unknown): Said[] {
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.values(value).flatMap(saidIn);
  return isSaid(value) ? [value, ...inner] : inner;
}

/**
 * How the course writes what it says: kana → the text with its kanji, phrase by phrase. The analyser
 * knows the accent of a word better when it sees the word written out.
 */
export function writtenForms(files: CourseFiles): Map<string, string> {
  const forms = new Map<string, string>();
  for (const [file, text] of files) {
    if (!file.startsWith('lessons/') || typeof text !== 'string') continue;
    for (const { jp, say } of saidIn(parse(text))) {
      const { runs } = parseJp(jp);
      forms.set((say ?? readingText(runs)).trim(), baseText(runs).trim());
    }
  }
  return forms;
}
