import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DateTime, LinkButton, Notice } from '#app/ui/index.ts';
import type { AttemptView } from '../attempt-view.ts';
import { answersIn, readDrafts } from '../client/drafts.ts';
import type { TimeSample } from './use-answers.ts';
import { endsOf, useResultInTime, useTimeLeft } from './use-time-left.ts';

const SECOND_MS = 1_000;
const MINUTE_S = 60;
/** Minutes left at which a reader who does not see the clock is told. */
const TOLD_AT = [10, 5, 1];

interface AttemptTimeProps {
  time: NonNullable<AttemptView['time']>;
  /** What the newest receipt told of it. */
  sample: TimeSample | null;
  /** How many answers have not reached the server. */
  unsent: number;
  attemptId: string;
  /** Gives an answer. */
  put: (questionId: string, answer: unknown) => void;
  /** Where the result will be. */
  result: string;
  /** Says whether the time is over. */
  onOver: (isOver: boolean) => void;
}

/** What is left of an attempt's time, or what becomes of it now that the time is over. */
export function AttemptTime(props: AttemptTimeProps) {
  const { time, sample, unsent, result, onOver } = props;
  const left = useTimeLeft(time, sample);
  const isOver = left.ms === 0;
  const [wasOver] = useState(isOver);
  useResultInTime(result, left, unsent);
  useDraftsAtEnd(isOver, props.attemptId, props.put);
  const tell = useRef(onOver);
  useEffect(() => {
    tell.current(isOver);
  }, [isOver]);
  const { endsAt, submitAt } = endsOf(time, sample);
  if (!isOver) return <Running ms={left.ms} endsAt={endsAt} />;
  const isSubmitted = left.untilSubmissionMs === 0;
  return <Over {...{ submitAt, unsent, result, isSubmitted }} hasJustEnded={!wasOver} />;
}

/** The clock itself is silent for who hears the page; some minutes are said. */
function Running({ ms, endsAt }: { ms: number; endsAt: string }) {
  const t = useTranslations('times.left');
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
          when: () => <DateTime instant={endsAt} year={false} time />,
        })}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {told === undefined ? '' : t('minutesLeft', { minutes: told })}
      </p>
    </div>
  );
}

interface OverProps {
  submitAt: string;
  unsent: number;
  result: string;
  /** The server has submitted the attempt, or is about to. */
  isSubmitted: boolean;
  /** It ended while the page was open. */
  hasJustEnded: boolean;
}

function Over({ submitAt, unsent, result, isSubmitted, hasJustEnded }: OverProps) {
  const t = useTranslations('times.left');
  const attempt = useTranslations('quizzes.attempt');
  const root = useRef<HTMLDivElement>(null);
  // The field that was in use takes nothing more and has lost the focus.
  useEffect(() => {
    if (hasJustEnded) root.current?.focus();
  }, [hasJustEnded]);
  return (
    <div ref={root} tabIndex={-1} data-time>
      <Notice title={t('timeOver')}>
        <p>
          {t.rich('timeOverText', {
            when: () => <DateTime instant={submitAt} year={false} time />,
          })}
        </p>
        <p aria-live="polite">{unsent > 0 ? t('timeOverUnsent', { count: unsent }) : null}</p>
        {isSubmitted ? (
          <LinkButton to={result} document>
            {attempt('seeResult')}
          </LinkButton>
        ) : null}
      </Notice>
    </div>
  );
}

/** What was typed and not yet sent when the time ended is given as it stands. */
function useDraftsAtEnd(
  isOver: boolean,
  attemptId: string,
  put: (questionId: string, answer: unknown) => void,
): void {
  const give = useRef(put);
  useEffect(() => {
    give.current = put;
  });
  useEffect(() => {
    if (!isOver) return;
    for (const [questionId, answer] of answersIn(readDrafts(attemptId))) {
      give.current(questionId, answer);
    }
  }, [isOver, attemptId]);
}
