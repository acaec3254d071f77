import { proseRuns } from '#app/features/content/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { parseRuby } from '#app/ui/ruby.ts';
import type { Part } from './workbook-view.ts';

/** A line of a course's text as it is shown: ruby, and words of the other language in their own `lang`. */
export function lineParts(text: string, locale: Locale): Part[] {
  return parseRuby(text).flatMap((part): Part[] => {
    if (part.kind === 'text') {
      return proseRuns(part.text, locale).map(({ lang, text: run }) =>
        lang ? { text: run, lang } : { text: run },
      );
    }
    return [{ ruby: part.pairs.map(({ base, reading }) => `{${base}|${reading}}`).join('') }];
  });
}

/** A text in its paragraphs. */
export function textParts(text: string, locale: Locale): Part[][] {
  const lines = text.split(/\n+/u).filter((line) => line.trim() !== '');
  return lines.map((line) => lineParts(line, locale));
}
