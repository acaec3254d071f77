import { useEffect, useId, useRef, type MouseEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/index.ts';

interface OpenAnswersProps {
  count: number;
  all: number;
  /** Number of the first question without an answer. */
  first: number;
  onBack?: () => void;
}

/** Asks once whether to submit with open questions. Without a script the way back is a link. */
export function OpenAnswers({ count, all, first, onBack }: OpenAnswersProps) {
  const t = useTranslations('quizzes.attempt');
  const root = useRef<HTMLDivElement>(null);
  const questionId = useId();
  useEffect(() => root.current?.focus(), []);
  const goBack = (event: MouseEvent) => {
    event.preventDefault();
    onBack?.();
    const fields = `#question-${first} :is(input:not([type='hidden']), select, textarea, .tiles button)`;
    document.querySelector<HTMLElement>(fields)?.focus();
  };
  return (
    <div ref={root} className="end" role="group" tabIndex={-1} aria-labelledby={questionId}>
      <p id={questionId}>{t('submitOpen', { count, all })}</p>
      <div className="actions">
        <Button kind="main" onClick={ignoreSecondOfTwo}>
          {t('submit')}
        </Button>
        <a className="button" href={`#question-${first}`} onClick={goBack}>
          {t('goBack')}
        </a>
      </div>
    </div>
  );
}

/** A double press on what stood here before is no answer to the question. */
function ignoreSecondOfTwo(event: MouseEvent) {
  if (event.detail > 1) event.preventDefault();
}
