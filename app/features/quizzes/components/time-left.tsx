import { useTranslations } from 'use-intl';
import { DateTime, LinkButton, Notice } from '#app/ui/index.ts';

const SECOND_MS = 1_000;
const MINUTE_S = 60;
/** Minutes left at which a reader who does not see the clock is told. */
const TOLD_AT = [10, 5, 1];

interface TimeLeftProps {
  ms: number;
  endsAt: string;
}

/** The time that is left of an attempt; the clock beside it is silent, and some minutes are said. */
export function TimeLeft({ ms, endsAt }: TimeLeftProps) {
  const t = useTranslations('quizzes.attempt');
  const seconds = Math.ceil(ms / SECOND_MS);
  const clock = `${Math.floor(seconds / MINUTE_S)}:${String(seconds % MINUTE_S).padStart(2, '0')}`;
  const told = TOLD_AT.findLast((minutes) => seconds <= minutes * MINUTE_S);
  return (
    <div className="time-left">
      <p>
        {t.rich('timeLeft', {
          left: () => (
            <strong role="timer" aria-live="off">
              {clock}
            </strong>
          ),
          when: () => <DateTime instant={endsAt} year={false} deadline />,
        })}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {told === undefined ? '' : t('minutesLeft', { minutes: told })}
      </p>
    </div>
  );
}

interface TimeOverProps {
  submitAt: string;
  unsent: number;
  result: string;
}

/** The page takes no more answers: what becomes of those that were given. */
export function TimeOver({ submitAt, unsent, result }: TimeOverProps) {
  const t = useTranslations('quizzes.attempt');
  return (
    <Notice title={t('timeOver')}>
      <p>
        {t.rich('timeOverText', { when: () => <DateTime instant={submitAt} year={false} time /> })}
      </p>
      <p aria-live="polite">{unsent > 0 ? t('timeOverUnsent', { count: unsent }) : null}</p>
      <LinkButton to={result} document>
        {t('seeResult')}
      </LinkButton>
    </Notice>
  );
}
