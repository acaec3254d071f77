import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import type { Bilingual, Solution } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { Button, Notice } from '#app/ui/index.ts';
import type { QuestionView } from '../attempt-view.ts';
import { StimulusAt } from './on-demand.tsx';
import { Prose } from './prose.tsx';
import { QuestionSection } from './question-section.tsx';
import { RightAnswer } from './right-answer.tsx';

interface QuizPreviewProps {
  questions: QuestionView[];
  /** What is right of each, for who asked to see it. */
  right: Readonly<Record<string, { solution: Solution | null; explain: Bilingual }>> | null;
  /** Where the answers are posted: they are judged and forgotten. */
  action: string;
  isAnswered: boolean;
  locale: Locale;
}

/** The questions of a quiz as an attempt asks them; of what is answered nothing is kept. */
export function QuizPreview({ questions, right, action, isAnswered, locale }: QuizPreviewProps) {
  const t = useTranslations('work.previews');
  const all = questions.length;
  const isToldNothing = isAnswered && questions.every(({ feedback }) => feedback === null);
  return (
    <form method="post" action={action || undefined}>
      {isToldNothing ? <Notice>{t('toldNothing')}</Notice> : null}
      {questions.map((view, index) => (
        <Fragment key={view.question.id}>
          {view.part ? <h2 className="part">{view.part[locale]}</h2> : null}
          {view.question.stimulus ? (
            <StimulusAt questions={questions} index={index} locale={locale} />
          ) : null}
          <QuestionSection
            {...{ view, all, locale }}
            number={index + 1}
            attemptId=""
            feedbackAtOnce={false}
            status={undefined}
            feedback={view.feedback}
            conflict={false}
            draft={null}
            onDraft={ignore}
            onHeld={ignore}
            onCheck={ignore}
          />
          <Right {...{ view, locale }} right={right?.[view.question.id] ?? null} />
        </Fragment>
      ))}
      <div className="end">
        <p>{t('notKept')}</p>
        <Button kind="main">{t('judge')}</Button>
      </div>
    </form>
  );
}

interface RightProps {
  view: QuestionView;
  right: { solution: Solution | null; explain: Bilingual } | null;
  locale: Locale;
}

function Right({ view, right, locale }: RightProps) {
  const t = useTranslations('work.previews');
  if (!right) return null;
  const { question, sounds } = view;
  return (
    <Notice title={t('right')}>
      {right.solution ? (
        <RightAnswer {...{ question, sounds, locale }} solution={right.solution} />
      ) : null}
      <p>
        <Prose text={right.explain[locale]} locale={locale} />
      </p>
    </Notice>
  );
}

function ignore() {
  // There is no attempt that would take it.
}
