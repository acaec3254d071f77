import { useRef, useState, type FormEvent } from 'react';
import type { AttemptView } from '../attempt-view.ts';
import { hasWaiting, sendWaiting } from '../client/waiting-uploads.ts';
import type { Answers } from './use-answers.ts';

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
  const onSubmit = (event: FormEvent) => {
    const left = asked || open.length > 0 ? [] : openQuestions(view, form.current);
    if (left.length === 0 && answers.unsent === 0 && !hasWaiting()) return;
    event.preventDefault();
    if (left.length > 0) return setOpen(left);
    void sendWaiting().then(async (uploaded) => {
      if (uploaded && (await answers.flush())) form.current?.submit();
    });
  };
  const onGiven = (questionId: string, answer: unknown) => {
    if (answer !== null) setOpen((before) => before.filter((id) => id !== questionId));
  };
  return { form, open, onSubmit, onGiven, goBack: () => setOpen([]) };
}

function openQuestions(view: AttemptView, form: HTMLFormElement | null): string[] {
  const filled = [...new FormData(form ?? undefined)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() ? [name] : [],
  );
  const ids = view.questions.map(({ question }) => question.id);
  // A question of several parts has a field for each.
  return ids.filter((id) => !filled.some((name) => `${name}:`.startsWith(`q:${id}:`)));
}
