import { useId } from 'react';
import type { PublicOption, PublicQuestion, Solution } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { OfferText } from './offer-text.tsx';
import { StimulusAt } from './on-demand.tsx';
import { Prose } from './prose.tsx';
import { QuestionHead } from './question-head.tsx';
import { QuestionReadings } from './question-readings.tsx';
import { rendererOf } from './renderers.ts';
import { RightAnswer } from './right-answer.tsx';

interface PreviewProps {
  preview: {
    question: PublicQuestion;
    audio: string | null;
    stimulusAudio: string[];
    sounds: Record<string, string>;
  };
  locale: Locale;
}

/** A question as an attempt asks it, to be looked at: nothing that is answered here goes anywhere. */
export function QuestionPreview({ preview, locale }: PreviewProps) {
  const { question, audio, sounds, stimulusAudio } = preview;
  const promptId = useId();
  const Renderer = rendererOf(question.kind);
  const view = {
    question,
    audio,
    sounds,
    stimulusAudio,
    answer: null,
    sequence: 0,
    feedback: null,
  };
  return (
    <section className="question" aria-labelledby={promptId}>
      {question.stimulus ? <StimulusAt questions={[view]} index={0} locale={locale} /> : null}
      <h3 id={promptId} className="prompt">
        <Prose text={question.prompt[locale]} locale={locale} />
      </h3>
      <QuestionReadings question={question} feedback={null} locale={locale} />
      <QuestionHead {...{ question, audio, locale }} />
      <Renderer
        question={question as never}
        sounds={sounds}
        locale={locale}
        name={`preview:${question.id}`}
        labelledBy={promptId}
        attemptId=""
        answer={null}
        onAnswer={ignore}
        onEnter={ignore}
      />
    </section>
  );
}

function ignore() {
  // There is no attempt that would take it.
}

/** The right answer of a question, as a result shows it. */
export function SolutionPreview(props: {
  question: PublicQuestion;
  solution: Solution;
  sounds: Record<string, string>;
  locale: Locale;
}) {
  return <RightAnswer {...props} />;
}

/** What is said to those who chose an option, for each that has words. */
export function OptionWords(props: {
  question: PublicQuestion;
  feedback: Readonly<Record<string, { en: string; ja: string }>>;
  locale: Locale;
}) {
  const { question, feedback, locale } = props;
  return (
    <ul>
      {offersOf(question).flatMap((option) => {
        const words = feedback[option.id];
        return words ? (
          <li key={option.id}>
            <OfferText offer={option} locale={locale} />:{' '}
            <Prose text={words[locale]} locale={locale} />
          </li>
        ) : (
          []
        );
      })}
    </ul>
  );
}

/** What may be chosen, of a scenario in every scene. */
function offersOf(question: PublicQuestion): PublicOption[] {
  if (question.kind === 'scenario') {
    return question.scenes.flatMap(({ choices }) =>
      choices.map(({ id, text }) => ({ id, ...text })),
    );
  }
  return question.kind === 'choice' || question.kind === 'multiple' ? question.options : [];
}
