import type { ComponentType } from 'react';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import { CanDoQuestion, SurveyQuestion } from './scale-question.tsx';
import { ClozeQuestion } from './cloze-question.tsx';
import { EssayQuestion } from './essay-question.tsx';
import { NumericQuestion, ShortQuestion } from './line-question.tsx';
import { MatchingQuestion } from './matching-question.tsx';
import { MultipleQuestion } from './multiple-question.tsx';
import type { QuestionProps } from './question-props.ts';
import { TrueFalseQuestion } from './true-false-question.tsx';

type Kind = PublicQuestion['kind'];

const RENDERERS: { [K in Kind]?: ComponentType<QuestionProps<K>> } = {
  multiple: MultipleQuestion,
  'true-false': TrueFalseQuestion,
  short: ShortQuestion,
  numeric: NumericQuestion,
  matching: MatchingQuestion,
  cloze: ClozeQuestion,
  essay: EssayQuestion,
  'can-do': CanDoQuestion,
  survey: SurveyQuestion,
};

/** Asks a question of a kind that does not come with every check-up. */
export function MoreQuestion(props: QuestionProps<Kind>) {
  const Renderer = RENDERERS[props.question.kind] as ComponentType<QuestionProps<Kind>> | undefined;
  return Renderer ? (
    <div data-more={props.question.kind}>
      <Renderer {...props} />
    </div>
  ) : null;
}
