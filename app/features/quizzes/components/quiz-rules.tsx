import { useTranslations } from 'use-intl';
import { DateTime, Notice } from '#app/ui/index.ts';
import type { RulesView } from '../start-view.ts';

const HOUR_MINUTES = 60;

/** The rules of a quiz before it begins, in plain words, in the reader's zone and in Japan's. */
export function QuizRules({ rules }: { rules: RulesView }) {
  const t = useTranslations('times.rules');
  const isOpen = rules.refusal === null;
  return (
    <>
      {rules.refusal ? <Refusal refusal={rules.refusal} /> : null}
      <section>
        <h2>{t('title')}</h2>
        <ul>
          <Times rules={rules} />
          <Attempts rules={rules} />
        </ul>
        {rules.endsAt ? <p>{t.rich('ends', when(rules.endsAt))}</p> : null}
        {isOpen && rules.wouldEndAt ? <p>{t.rich('wouldEnd', when(rules.wouldEndAt))}</p> : null}
      </section>
    </>
  );
}

/** When it can be taken, how long it lasts, and what becomes of it at the end. */
function Times({ rules }: { rules: RulesView }) {
  const t = useTranslations('times.rules');
  const { dueAt, closing, durationMinutes, graceMinutes } = rules;
  const endsWork = dueAt !== null && closing === 'finish-by';
  return (
    <>
      {dueAt && !isClosed(rules) ? <li>{t.rich(closingWords(rules), when(dueAt))}</li> : null}
      {durationMinutes === null ? null : <Duration rules={rules} minutes={durationMinutes} />}
      {durationMinutes !== null || endsWork ? (
        <li>{t('after', { minutes: graceMinutes })}</li>
      ) : null}
    </>
  );
}

/** How long it lasts; who has more is told so, and until when to begin to have all of it. */
function Duration({ rules, minutes }: { rules: RulesView; minutes: number }) {
  const t = useTranslations('times.rules');
  const { eased, fullTimeBy } = rules;
  if (!eased) return <li>{t('duration', { minutes })}</li>;
  const { usualMinutes: usual, percent } = eased;
  return (
    <>
      <li>{t('durationEased', { minutes, usual: usual ?? 0, percent, times: percent / 100 })}</li>
      {fullTimeBy && !isClosed(rules) ? (
        <li>{t.rich('fullTimeBy', { minutes, ...when(fullTimeBy) })}</li>
      ) : null}
    </>
  );
}

function Attempts({ rules }: { rules: RulesView }) {
  const t = useTranslations('times.rules');
  const { attempts, attemptsLeft, usualAttempts, waitMinutes, counts } = rules;
  return (
    <>
      {attempts === null || isClosed(rules) ? null : (
        <li>
          {usualAttempts === null
            ? t('attempts', { left: attemptsLeft ?? 0, all: attempts })
            : t('attemptsEased', {
                ...{ left: attemptsLeft ?? 0, all: attempts },
                ...{ usual: usualAttempts, more: attempts - usualAttempts },
              })}
        </li>
      )}
      {attempts === 1 || isClosed(rules) ? null : <li>{t('counts', { counts })}</li>}
      {waitMinutes === 0 ? null : <li>{t('wait', inHours(waitMinutes))}</li>}
    </>
  );
}

const isClosed = ({ refusal }: RulesView) => refusal?.reason === 'closed';

function closingWords({ closing, durationMinutes }: RulesView) {
  if (closing === 'finish-by') return durationMinutes === null ? 'finishByFree' : 'finishBy';
  return durationMinutes === null ? 'startByFree' : 'startBy';
}

const WORDS = {
  'not-open-yet': 'notOpenYet',
  closed: 'closed',
  'no-attempts-left': 'noneLeft',
  wait: 'again',
} as const;

function Refusal({ refusal }: { refusal: NonNullable<RulesView['refusal']> }) {
  const t = useTranslations('times.rules');
  const words = WORDS[refusal.reason];
  return <Notice>{refusal.at ? t.rich(words, when(refusal.at)) : t('noneLeft')}</Notice>;
}

const when = (instant: string) => ({ when: () => <DateTime instant={instant} deadline /> });

const inHours = (minutes: number) => ({
  hours: Math.floor(minutes / HOUR_MINUTES),
  minutes: minutes % HOUR_MINUTES,
});
