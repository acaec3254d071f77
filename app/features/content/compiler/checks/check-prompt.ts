import { toHiragana } from '../japanese/kana.ts';
import { parseJp, readingText } from '../japanese/ruby.ts';
import type { Path } from '../lesson-texts.ts';
import { LANGUAGES } from '../loaded-course.ts';
import type { Report } from '../loaded-course.ts';
import type { QuestionSource } from '../question-schema.ts';

function compared(jp: string): string {
  return toHiragana(readingText(parseJp(jp).runs)).replace(/[\s。、！？!?.,「」]/gu, '');
}

function rightReadings(question: QuestionSource): string[] {
  switch (question.kind) {
    case 'typed':
    case 'kanji-reading':
      return question.accepted.map(compared);
    case 'choice':
    case 'multiple':
      return question.options.flatMap(({ correct, jp }) => (correct && jp ? [compared(jp)] : []));
    default:
      return [];
  }
}

/** A question that asks for a reading does not show it over its own prompt. */
export function checkPrompt(path: Path, question: QuestionSource, report: Report): void {
  const right = new Set(rightReadings(question));
  for (const language of LANGUAGES) {
    for (const run of parseJp(question.prompt[language]).runs) {
      if (run.kind !== 'ruby' || !right.has(compared(run.readings.join('')))) continue;
      const expected = 'no reading over what is asked: write the kanji without ruby';
      report.add([...path, 'prompt', language], 'prompt-tells', { expected, found: run.base });
    }
  }
}
