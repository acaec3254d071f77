import { proseRuns } from '#app/features/content/exports.ts';
import { parseJp } from '#app/features/content/exports.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Part } from './workbook-view.ts';

/** A line of a course's text as it is shown: ruby, and words of the other language in their own `lang`. */
export function lineParts(text: string, locale: Locale): Part[] {
  return parseJp(text).runs.flatMap((part): Part[] => {
    if (part.kind === 'ruby') return [{ ruby: `{${[part.base, ...part.readings].join('|')}}` }];
    return proseRuns(part.text, locale).map(({ lang, text: run }) =>
      lang ? { text: run, lang } : { text: run },
    );
  });
}

/** A text in its paragraphs. */
export function textParts(text: string, locale: Locale): Part[][] {
  const lines = text.split(/\n+/u).filter((line) => line.trim() !== '');
  return lines.map((line) => lineParts(line, locale));
}
