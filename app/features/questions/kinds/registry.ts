import type { Bilingual, PublicQuestion } from '../question.ts';
import type { KindName, QuestionKey, Solution } from '../question-key.ts';
import { choice } from './choice.ts';
import { cloze } from './cloze.ts';
import { dictation } from './dictation.ts';
import type { FormField, Judgement, Kind, PartJudgement, Shuffle } from './kind.ts';
import { matching } from './matching.ts';
import { multiple } from './multiple.ts';
import { numeric } from './numeric.ts';
import { ordering } from './ordering.ts';
import { scenario } from './scenario.ts';
import { short } from './short.ts';
import { trueFalse } from './true-false.ts';
import { kanjiReading, typed } from './typed.ts';
import { canDo, survey } from './unscored.ts';
import { essay, file, spoken } from './written.ts';

type AnyKind = Kind<KindName, unknown>;

const KINDS: { readonly [K in KindName]: unknown } = {
  ...{ choice, multiple, 'true-false': trueFalse, short, typed, 'kanji-reading': kanjiReading },
  ...{ dictation, cloze, matching, ordering, numeric, scenario },
  ...{ essay, spoken, file, 'can-do': canDo, survey },
};

/** Every kind by name. */
export const KIND_NAMES = Object.keys(KINDS) as KindName[];

function kindOf({ kind }: { kind: KindName }): AnyKind {
  return KINDS[kind] as AnyKind;
}

/** Who says what an answer to a question is worth. */
export function judgedBy(question: { kind: KindName }): AnyKind['judgedBy'] {
  return kindOf(question).judgedBy;
}

/**
 * Checks an answer and judges it; null when its shape is not the kind's own, or when it names what
 * the question does not offer.
 */
export function judgeAnswer(
  asked: { question: PublicQuestion | undefined; key: QuestionKey },
  answer: unknown,
): { answer: unknown; judgement: Judgement } | null {
  const { question, key } = asked;
  const parsed = kindOf(key).answerSchema.safeParse(answer);
  if (!parsed.success || question?.kind !== key.kind) return null;
  if (!kindOf(key).isOffered(question, parsed.data)) return null;
  return { answer: parsed.data, judgement: kindOf(key).judge(key, parsed.data) };
}

/** The author's words for a stored answer that was written, or null where there are none. */
export function writtenWords(key: QuestionKey, answer: unknown): Bilingual | null {
  return (answer ? kindOf(key).words?.(key, answer) : null) ?? null;
}

/** What each part of a stored answer is worth; none where its kind has no parts. */
export function partsOf(key: QuestionKey, answer: unknown): Record<string, PartJudgement> {
  return (answer ? kindOf(key).parts?.(key, answer) : undefined) ?? {};
}

/** Recordings and files that an answer names; they must have come before it counts. */
export function uploadsOf(key: QuestionKey, answer: unknown): string[] {
  return kindOf(key).uploads?.(answer) ?? [];
}

/** The right answer of a question, or null where there is none. Call it only where it is due. */
export function solutionOf(key: QuestionKey): Solution | null {
  return kindOf(key).solution(key);
}

/** An answer that a key accepts, or null where only a person can say. */
export function rightAnswer(key: QuestionKey): unknown {
  return kindOf(key).right(key);
}

/** A question with what it offers in the order of one attempt. */
export function arranged(question: PublicQuestion, shuffle: Shuffle): PublicQuestion {
  return kindOf(question).arrange?.(question, shuffle) ?? question;
}

/** The fields of a form as an answer, or null when they were left empty. */
export function answerFromForm(key: QuestionKey, field: FormField): unknown {
  return kindOf(key).fromForm(field, key);
}
