import { useTranslations } from 'use-intl';
import { DateTime, Notice } from '#app/ui/index.ts';
import type { RulesView } from '../start-view.ts';

const HOUR_MINUTES = 60;

/** The rules of a quiz before it begins, in plain words, in the reader's zone and in Japan's. */
export function QuizRules({ rules }: { rules: RulesView }) {
  const t = useTranslations('quizzes.start.rules');
  const { opensAt, closesAt, closing, durationMinutes, graceMinutes, waitMinutes } = rules;
  const isOpen = rules.refusal === null;
  const hasEnd = durationMinutes !== null || (closesAt !== null && closing === 'finish-by');
  return (
    <>
      {rules.refusal ? <Refusal refusal={rules.refusal} /> : null}
      <section>
        <h2>{t('title')}</h2>
        <ul>
          {opensAt && !isOpen ? <li>{t.rich('opens', when(opensAt))}</li> : null}
          {closesAt && rules.refusal?.reason !== 'closed' ? (
            <li>{t.rich(closing === 'start-by' ? 'startBy' : 'finishBy', when(closesAt))}</li>
          ) : null}
          {durationMinutes === null ? null : <li>{t('duration', { minutes: durationMinutes })}</li>}
          {hasEnd ? <li>{t('after', { minutes: graceMinutes })}</li> : null}
          {rules.attempts === null ? null : (
            <li>{t('attempts', { left: rules.attemptsLeft ?? 0, all: rules.attempts })}</li>
          )}
          {waitMinutes === 0 ? null : <li>{t('wait', inHours(waitMinutes))}</li>}
        </ul>
        {isOpen && rules.wouldEndAt ? <p>{t.rich('wouldEnd', when(rules.wouldEndAt))}</p> : null}
      </section>
    </>
  );
}

const WORDS = {
  'not-open-yet': 'notOpenYet',
  closed: 'closed',
  'no-attempts-left': 'noneLeft',
  wait: 'again',
} as const;

function Refusal({ refusal }: { refusal: NonNullable<RulesView['refusal']> }) {
  const t = useTranslations('quizzes.start.rules');
  const words = WORDS[refusal.reason];
  return <Notice>{refusal.at ? t.rich(words, when(refusal.at)) : t('noneLeft')}</Notice>;
}

const when = (instant: string) => ({ when: () => <DateTime instant={instant} deadline /> });

const inHours = (minutes: number) => ({
  hours: Math.floor(minutes / HOUR_MINUTES),
  minutes: minutes % HOUR_MINUTES,
});
