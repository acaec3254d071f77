import type { Bilingual } from '#app/features/questions/exports.ts';
import type { Language } from '../loaded-course.ts';
import { parseFlow } from '../markdown.ts';
import { toHtml } from './element.ts';
import { flowNodes } from './prose.ts';

const NOWHERE = { file: '', start: { line: 1 } };

/** What stands between a prompt and its answer, from the Markdown that the checks have let pass. */
export function questionHtml(markdown: Bilingual): Bilingual {
  // Whoever reads it may have met any of the course's words or none: every reading counts as new.
  const html = (language: Language) =>
    toHtml(flowNodes(parseFlow(markdown[language], NOWHERE, []), { language, vocabulary: null }));
  return { en: html('en'), ja: html('ja') };
}
