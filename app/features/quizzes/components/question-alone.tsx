import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { Button } from '#app/ui/index.ts';
import type { QuestionView } from '../attempt-view.ts';
import type { Feedback } from '../receipt.ts';
import { Prose } from './prose.tsx';
import { QuestionHead } from './question-head.tsx';
import { QuestionReadings } from './question-readings.tsx';
import { rendererOf } from './renderers.ts';
import { VerdictView } from './verdict-view.tsx';

interface QuestionAloneProps {
  view: QuestionView;
  feedback: Feedback | null;
  locale: Locale;
  /** Where its form goes without a script, and the fields that say what it is about. */
  action: string;
  fields: Readonly<Record<string, string>>;
  /** What went wrong with the last answer, in words. */
  fault: string | null;
  /** Takes an answer, null where nothing is answered yet; null itself where none is taken any more. */
  onCheck: ((answer: unknown) => void) | null;
  /** What stands beside the button. */
  children?: ReactNode;
}

/** A question that is asked on its own, outside of any attempt: answered, told at once, tried again. */
export function QuestionAlone(props: QuestionAloneProps) {
  const { view, feedback, locale, fault } = props;
  const { question, audio, sounds } = view;
  const t = useTranslations('quizzes.attempt');
  const [promptId, faultId] = [useId(), useId()];
  const current = useRef<unknown>(view.answer);
  const [isChanged, setIsChanged] = useState(false);
  const check = () => {
    setIsChanged(false);
    props.onCheck?.(current.current);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    check();
  };
  const Renderer = rendererOf(question.kind);
  return (
    <form
      className="question"
      method="post"
      action={props.action}
      onSubmit={onSubmit}
      aria-labelledby={promptId}
    >
      {Object.entries(props.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <h3 id={promptId} className="prompt" tabIndex={-1}>
        <Prose text={question.prompt[locale]} locale={locale} />
      </h3>
      <QuestionReadings question={question} feedback={feedback} locale={locale} />
      <QuestionHead {...{ question, audio, locale }} />
      <Renderer
        question={question as never}
        sounds={sounds}
        locale={locale}
        name={`q:${question.id}`}
        labelledBy={promptId}
        attemptId=""
        answer={view.answer}
        faultId={fault ? faultId : undefined}
        onAnswer={(answer) => {
          current.current = answer;
          setIsChanged(true);
        }}
        onEnter={check}
      />
      {fault ? (
        <p className="fault" id={faultId} role="alert">
          {fault}
        </p>
      ) : null}
      <p className="question-acts">
        {props.onCheck ? <Button>{t('check')}</Button> : null} {props.children}
      </p>
      {feedback && !isChanged ? (
        <VerdictView {...{ question, feedback, sounds, locale }} live />
      ) : null}
    </form>
  );
}
