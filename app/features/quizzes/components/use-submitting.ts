import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { AttemptView } from '../attempt-view.ts';
import { keepTrying } from '../client/keep-trying.ts';
import { hasWaiting, sendWaiting } from '../client/waiting-uploads.ts';
import type { Answers } from './use-answers.ts';

interface Submitting {
  view: AttemptView;
  answers: Answers;
  /** The question about open answers was put before: it is not put again. */
  asked: boolean;
}

/**
 * Sending the form: open questions are asked about first, and what waits goes before it. Where the line is down
 * the form goes by itself as soon as all of that has gone, unless the learner goes back.
 */
export function useSubmitting({ view, answers, asked }: Submitting) {
  const form = useRef<HTMLFormElement>(null);
  const [open, setOpen] = useState<readonly string[]>([]);
  const [sending, setSending] = useState<'no' | 'now' | 'waits'>('no');
  const isSending = sending !== 'no' && answers.stopped === null;
  const flush = useRef(answers.flush);
  useEffect(() => {
    flush.current = answers.flush;
  });
  useEffect(() => {
    if (!isSending) return undefined;
    let isCalledOff = false;
    const stop = keepTrying(async () => {
      const isAllSent = (await sendWaiting()) && (await flush.current());
      if (isCalledOff) return false;
      setSending(isAllSent ? 'no' : 'waits');
      if (isAllSent) form.current?.submit();
      return isAllSent;
    });
    return () => {
      isCalledOff = true;
      stop();
    };
  }, [isSending]);
  const onSubmit = (event: FormEvent) => {
    const left = asked || open.length > 0 ? [] : openQuestions(view, form.current);
    if (left.length === 0 && answers.unsent === 0 && !hasWaiting()) return;
    event.preventDefault();
    if (left.length > 0) return setOpen(left);
    setSending('now');
  };
  const onGiven = (questionId: string, answer: unknown) => {
    if (answer !== null) setOpen((before) => before.filter((id) => id !== questionId));
  };
  const goBack = () => {
    setOpen([]);
    setSending('no');
  };
  return { form, open, waits: isSending && sending === 'waits', onSubmit, onGiven, goBack };
}

function openQuestions(view: AttemptView, form: HTMLFormElement | null): string[] {
  const filled = [...new FormData(form ?? undefined)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() ? [name] : [],
  );
  const ids = view.questions.map(({ question }) => question.id);
  // A question of several parts has a field for each.
  return ids.filter((id) => !filled.some((name) => `${name}:`.startsWith(`q:${id}:`)));
}
