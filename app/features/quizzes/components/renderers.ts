import type { ComponentType } from 'react';
import { ChoiceQuestion } from './choice-question.tsx';
import {
  MoreQuestion,
  OrderingQuestion,
  RecorderQuestion,
  ScenarioQuestion,
} from './on-demand.tsx';
import type { QuestionProps } from './question-props.ts';
import { TypedQuestion } from './typed-question.tsx';

/** The kinds that nearly every check-up asks: they come with its page, the others when one is asked. */
const RENDERERS = {
  choice: ChoiceQuestion,
  ordering: OrderingQuestion,
  typed: TypedQuestion,
  'kanji-reading': TypedQuestion,
  dictation: TypedQuestion,
} as const;

/** What is said or handed in as a file. */
const UPLOADED: readonly string[] = ['spoken', 'file'];

type AnyRenderer = ComponentType<Omit<QuestionProps<never>, 'question'> & { question: unknown }>;

/** What asks a question of a kind. */
export function rendererOf(kind: string): AnyRenderer {
  if (UPLOADED.includes(kind)) return RecorderQuestion as AnyRenderer;
  if (kind === 'scenario') return ScenarioQuestion as AnyRenderer;
  const known = RENDERERS as Readonly<Record<string, unknown>>;
  return (known[kind] ?? MoreQuestion) as AnyRenderer;
}

/** Whether a kind comes with the page of every attempt. */
export const isUsual = (kind: string): kind is keyof typeof RENDERERS => kind in RENDERERS;
