import { useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { Button, Notice } from '#app/ui/index.ts';
import type { AnswerStatus } from '../client/answer-queue.ts';
import type { QuestionView } from '../attempt-view.ts';
import type { Feedback } from '../receipt.ts';
import { Prose } from './prose.tsx';
import { QuestionHead } from './question-head.tsx';
import { QuestionReadings } from './question-readings.tsx';
import { isUsual, rendererOf } from './renderers.ts';
import { VerdictView } from './verdict-view.tsx';

interface QuestionSectionProps {
  view: QuestionView;
  attemptId: string;
  number: number;
  all: number;
  locale: Locale;
  feedbackAtOnce: boolean;
  status: AnswerStatus | undefined;
  feedback: Feedback | null;
  conflict: boolean;
  draft: unknown;
  /** What was posted in this question's field and cannot be an answer. */
  refused?: string | undefined;
  onDraft: (answer: unknown) => void;
  /** The answer is again what the server holds. */
  onHeld: (answer: unknown) => void;
  onCheck: (answer: unknown) => void;
}

/** One question: prompt, sound, answer, verdict, and where the answer is kept. */
export function QuestionSection(props: QuestionSectionProps) {
  const { view, number, all, locale, feedbackAtOnce, status, feedback, conflict } = props;
  const { question, audio } = view;
  const t = useTranslations('quizzes.attempt');
  const promptId = useId();
  const ownFaultId = useId();
  // Presses of "Check" without an answer: each is said anew.
  const [early, setEarly] = useState(0);
  const fault = faultOf(early, props.refused);
  const faultId = fault ? ownFaultId : undefined;
  const current = useRef<unknown>(props.draft ?? view.answer);
  const [changed, setChanged] = useState(false);
  // What a draft stands for may be on its way, after what the server held when the page was made.
  const sent = useRef(props.draft == null ? JSON.stringify(view.answer) : null);
  const send = () => {
    const text = JSON.stringify(current.current);
    if (current.current === null || text === sent.current) return;
    sent.current = text;
    setChanged(false);
    props.onCheck(current.current);
  };
  const check = () => (current.current === null ? setEarly(early + 1) : send());
  const onAnswer = (answer: unknown, settled: boolean) => {
    current.current = answer;
    setEarly(0);
    props.onDraft(answer);
    const isSent = JSON.stringify(answer) === sent.current;
    if (isSent && (status === undefined || status === 'saved')) props.onHeld(answer);
    setChanged(!isSent);
    if (settled && !feedbackAtOnce) send();
  };
  const Renderer = rendererOf(question.kind);
  return (
    <section
      className="question"
      id={`question-${number}`}
      // Prompts may be alike: the number tells them apart.
      aria-labelledby={`${promptId}-number ${promptId}`}
    >
      <p className="small" id={`${promptId}-number`}>
        {t('of', { number, all })}
      </p>
      <h2 id={promptId} className="prompt">
        <Prose text={question.prompt[locale]} locale={locale} />
      </h2>
      <QuestionReadings question={question} feedback={feedback} locale={locale} />
      <QuestionHead {...{ question, audio, locale }} limit={view.limit} />
      <Renderer
        question={question as never}
        sounds={view.sounds}
        locale={locale}
        name={`q:${question.id}`}
        labelledBy={promptId}
        attemptId={props.attemptId}
        answer={props.draft ?? view.answer}
        asPosted={props.refused}
        faultId={faultId}
        onAnswer={onAnswer}
        onEnter={feedbackAtOnce ? check : send}
      />
      {fault ? (
        <Fault key={early} id={ownFaultId} live={fault === 'first'}>
          {t(`${fault}.${faultWordsOf(question.kind)}`)}
        </Fault>
      ) : null}
      {feedbackAtOnce && isChecked(props) ? (
        <Button type="button" className="script-only" onClick={check}>
          {t('check')}
        </Button>
      ) : null}
      {feedback && !changed ? (
        <VerdictView
          question={question}
          feedback={feedback}
          sounds={view.sounds}
          locale={locale}
          live
        />
      ) : null}
      {conflict ? <Notice>{t('conflict')}</Notice> : null}
      <p className="saved" aria-live="polite">
        {statusText(t, changed ? undefined : status)}
      </p>
    </section>
  );
}

/** A story is checked by its end; only an end that was kept on the device and not sent asks for a button. */
function isChecked({ view, draft, feedback }: QuestionSectionProps): boolean {
  return view.question.kind !== 'scenario' || (draft != null && feedback === null);
}

function Fault({ id, live, children }: { id: string; live: boolean; children: string }) {
  return (
    <p className="fault" id={id} role={live ? 'alert' : undefined}>
      {children}
    </p>
  );
}

/** An answer is asked for first, or what was posted cannot be one. */
function faultOf(early: number, refused: string | undefined): 'first' | 'fault' | null {
  if (early > 0) return 'first';
  return refused === undefined ? null : 'fault';
}

/** Whose words say what is wrong: a kind's own, or those of all others. */
const faultWordsOf = (kind: string) =>
  isUsual(kind) || kind === 'scenario' ? (kind as 'typed' | 'scenario') : 'other';

function statusText(
  t: ReturnType<typeof useTranslations<'quizzes.attempt'>>,
  status: AnswerStatus | undefined,
): string {
  switch (status) {
    case 'saved':
      return t('saved');
    case 'sending':
      return t('sending');
    case 'unsent':
      return t('savedDevice');
    case 'unkept':
      return t('savedNowhere');
    case 'late':
      return t('late');
    case 'refused':
      return t('refused');
    default:
      return '';
  }
}
