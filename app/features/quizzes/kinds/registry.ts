import type { PublicQuestion, QuestionKey } from '#app/features/content/exports.ts';
import { choice } from './choice.ts';
import type { Solution } from '../receipt.ts';
import type { Judgement, Kind, KindName } from './kind.ts';
import { ordering } from './ordering.ts';
import { typed } from './typed.ts';

type AnyKind = Kind<KindName, unknown>;

const KINDS: { readonly [K in KindName]: unknown } = { choice, ordering, typed };

function kindOf(key: QuestionKey): AnyKind {
  return KINDS[key.kind] as AnyKind;
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

/** Share of a question's one point, between 0 and 1. */
export function shareOf(key: QuestionKey, judgement: Judgement): number {
  return kindOf(key).share(key, judgement);
}

/** The right answer of a question. Call it only where it is due. */
export function solutionOf(key: QuestionKey): Solution {
  return kindOf(key).solution(key);
}

/** A form field as an answer, or null when it was left empty. */
export function answerFromForm(key: QuestionKey, value: string): unknown {
  return kindOf(key).fromForm(value);
}
