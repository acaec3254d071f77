import type { Bilingual, QuestionKey } from '#app/features/content/exports.ts';
import type { Judgement } from './kinds/kind.ts';
import { solutionOf } from './kinds/registry.ts';
import type { Feedback } from './receipt.ts';

/**
 * Feedback of a judged answer. While the learner may try again, explanation and solution stay back
 * unless the answer was accepted; after submission both are due.
 */
export function feedbackFor(
  key: QuestionKey,
  judgement: Judgement,
  when: 'while-trying' | 'after-submission',
): Feedback {
  const { verdict, errorClass } = judgement;
  const option = optionOf(errorClass);
  const words = option === null ? null : wordsFor(key, option);
  const settled = verdict === 'accept' || when === 'after-submission';
  return {
    verdict,
    errorClass: option === null ? errorClass : words ? null : 'option',
    words,
    explain: settled ? key.explain : null,
    solution: settled ? solutionOf(key) : null,
  };
}

function optionOf(errorClass: string | null): string | null {
  return errorClass?.startsWith('option:') ? errorClass.slice('option:'.length) : null;
}

function wordsFor(key: QuestionKey, option: string): Bilingual | null {
  if (key.kind !== 'choice' || !Object.hasOwn(key.feedback, option)) return null;
  return key.feedback[option] ?? null;
}
