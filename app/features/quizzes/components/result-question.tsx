import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { JapaneseText } from '#app/ui/index.ts';
import type { QuestionView } from '../attempt-view.ts';
import { MoreAnswer } from './on-demand.tsx';
import { Prose } from './prose.tsx';
import { QuestionHead } from './question-head.tsx';
import { QuestionReadings } from './question-readings.tsx';
import { RightAnswer } from './right-answer.tsx';
import { VerdictView } from './verdict-view.tsx';

/** A question of a submitted attempt: what was answered, and what is said of it. */
export function ResultQuestion(props: {
  view: QuestionView;
  number: number;
  locale: Locale;
  /** What a person marks of it: it stands for the answer and the verdict. */
  marked?: ReactNode;
}) {
  const { view, number, locale, marked } = props;
  const t = useTranslations('quizzes.result');
  return (
    <section className="question">
      <h2 className="prompt">
        {number}. <Prose text={view.question.prompt[locale]} locale={locale} />
      </h2>
      <QuestionReadings question={view.question} feedback={view.feedback} locale={locale} />
      <QuestionHead question={view.question} audio={view.audio} locale={locale} />
      {marked}
      {marked && view.feedback ? <ModelAnswer view={view} locale={locale} /> : null}
      {view.answer && !marked ? (
        <div className="answer">
          {t('your')}: <AnswerText view={view} locale={locale} />
        </div>
      ) : null}
      {view.feedback && !marked ? (
        <VerdictView
          question={view.question}
          feedback={view.feedback}
          sounds={view.sounds}
          locale={locale}
          live={false}
          unanswered={!view.answer}
        />
      ) : null}
    </section>
  );
}

/** What its author says of a question that a person has marked. */
function ModelAnswer({ view, locale }: { view: QuestionView; locale: Locale }) {
  const { question, sounds, feedback } = view;
  const { solution, explain } = feedback ?? {};
  return (
    <>
      {solution ? <RightAnswer {...{ question, solution, sounds, locale }} /> : null}
      {explain ? (
        <p>
          <Prose text={explain[locale]} locale={locale} />
        </p>
      ) : null}
    </>
  );
}

/** What the learner answered, as it is read. */
function AnswerText({ view, locale }: { view: QuestionView; locale: Locale }) {
  const { question } = view;
  const answer = view.answer as { option?: string; tiles?: string[]; text?: string };
  switch (question.kind) {
    case 'typed':
    case 'kanji-reading':
    case 'dictation':
      return <span lang="ja">{answer.text}</span>;
    case 'choice': {
      const option = question.options.find(({ id }) => id === answer.option);
      if (!option) return null;
      return 'jp' in option ? <JapaneseText text={option.jp} /> : <>{option[locale]}</>;
    }
    case 'ordering': {
      const text = answer.tiles?.map((id) => question.tiles.find((tile) => tile.id === id)?.jp);
      return <JapaneseText text={(text ?? []).join(' ')} />;
    }
    default:
      return (
        <div data-part>
          <MoreAnswer {...{ question, answer, locale }} />
        </div>
      );
  }
}
