import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react';
import type { AttemptView } from '../attempt-view.ts';
import { hasWaiting, sendWaiting } from '../client/waiting-uploads.ts';
import type { Answers } from './use-answers.ts';

/** How often one looks whether all has gone; what goes at once is not said to wait. */
const LOOK_MS = 700;

interface Submitting {
  view: AttemptView;
  answers: Answers;
  /** The question about open answers was put before: it is not put again. */
  asked: boolean;
}

/** Sending the form: open questions are asked about first, and what waits goes before it. */
export function useSubmitting({ view, answers, asked }: Submitting) {
  const form = useRef<HTMLFormElement>(null);
  const [open, setOpen] = useState<readonly string[]>([]);
  const { waits, begin, callOff } = useSending(form, answers);
  const onSubmit = (event: FormEvent) => {
    const left = asked || open.length > 0 ? [] : openQuestions(view, form.current);
    if (left.length === 0 && answers.unsent === 0 && !hasWaiting()) return;
    event.preventDefault();
    if (left.length > 0) return setOpen(left);
    begin();
  };
  const onGiven = (questionId: string, answer: unknown) => {
    if (answer !== null) setOpen((before) => before.filter((id) => id !== questionId));
  };
  const goBack = () => {
    setOpen([]);
    callOff();
  };
  return { form, open, waits, onSubmit, onGiven, goBack };
}

/**
 * Lets the form go once all that waits is with the server. Where the line is down it goes by itself later, unless
 * the learner calls it off.
 */
function useSending(form: RefObject<HTMLFormElement>, { flush, unsent, stopped }: Answers) {
  const [state, setState] = useState<'no' | 'now' | 'waits'>('no');
  const isSending = state !== 'no' && stopped === null;
  const latest = useRef({ flush, unsent });
  useEffect(() => {
    latest.current = { flush, unsent };
  });
  useEffect(() => {
    if (!isSending) return undefined;
    let isOver = false;
    const goOnce = (isAllSent: boolean) => {
      if (isOver) return;
      isOver = isAllSent;
      setState(isAllSent ? 'no' : 'waits');
      if (isAllSent) form.current?.submit();
    };
    void sendWaiting().then(async (uploaded) => goOnce((await latest.current.flush()) && uploaded));
    // What waits is tried again by its own ways; here it is only noticed that it has gone.
    const look = () => goOnce(latest.current.unsent === 0 && !hasWaiting());
    const timer = window.setInterval(look, LOOK_MS);
    return () => {
      isOver = true;
      window.clearInterval(timer);
    };
  }, [form, isSending]);
  const set = (to: typeof state) => () => setState(to);
  return { waits: isSending && state === 'waits', begin: set('now'), callOff: set('no') };
}

function openQuestions(view: AttemptView, form: HTMLFormElement | null): string[] {
  const filled = [...new FormData(form ?? undefined)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() ? [name] : [],
  );
  const ids = view.questions.map(({ question }) => question.id);
  // A question of several parts has a field for each.
  return ids.filter((id) => !filled.some((name) => `${name}:`.startsWith(`q:${id}:`)));
}
