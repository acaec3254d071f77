import { useCallback, useEffect, useRef, useState } from 'react';
import type { AttemptView } from '../attempt-view.ts';
import type { Feedback } from '../receipt.ts';
import type { AnswerQueue, AnswerStatus, QueueEvents } from '../client/answer-queue.ts';
import { deviceNow } from '../client/device-clock.ts';
import { settleDraft } from '../client/drafts.ts';
import { keepTrying } from '../client/keep-trying.ts';
import { openQueue } from '../client/open-queue.ts';

/** Two clocks at one moment: a receipt is never heard before it was written. */
export interface ClockSample {
  server: number;
  device: number;
}

export interface Answers {
  statuses: Readonly<Record<string, AnswerStatus>>;
  feedback: Readonly<Record<string, Feedback | null>>;
  conflicts: Readonly<Record<string, boolean>>;
  unsent: number;
  stopped: 'signed-out' | 'closed' | null;
  /** The newest time of the server that a receipt told, with this device's at that moment. */
  serverTime: ClockSample | null;
  put(questionId: string, answer: unknown): void;
  /** Sends what waits; true when all is with the server. */
  flush(): Promise<boolean>;
}

/** The answers of an open attempt: journaled on the device, sent, tried again when the network is back. */
export function useAnswers(view: AttemptView): Answers {
  const [statuses, setStatuses] = useState<Record<string, AnswerStatus>>({});
  const [feedback, setFeedback] = useState(() => storedFeedback(view));
  const [conflicts, setConflicts] = useState<Record<string, boolean>>({});
  const [unsent, setUnsent] = useState(0);
  const [stopped, setStopped] = useState<Answers['stopped']>(null);
  const [serverTime, setServerTime] = useState<ClockSample | null>(null);
  const queue = useRef<AnswerQueue | null>(null);
  // Made at the first use: a question that was answered before the script ran puts its answer
  // before this hook's own effect.
  const queueOf = useCallback(() => {
    queue.current ??= makeQueue(view, {
      onStatus: (id, status) => setStatuses((before) => ({ ...before, [id]: status })),
      onReceipt: ({ questionId, feedback: said, receivedAt }, answer) => {
        setServerTime(sampleAt(receivedAt));
        settleDraft(view.attemptId, questionId, answer);
        setFeedback((before) => ({ ...before, [questionId]: said }));
      },
      onConflict: (id) => setConflicts((before) => ({ ...before, [id]: true })),
      ...{ onStopped: setStopped, onUnsent: setUnsent },
    });
    return queue.current;
  }, [view]);

  useEffect(() => {
    setUnsent(queueOf().pending.length);
    return keepTrying(async () => {
      const before = queueOf().pending.length;
      if (await queueOf().flush()) return 'all';
      return queueOf().pending.length < before ? 'some' : 'none';
    });
  }, [queueOf]);

  return {
    ...{ statuses, feedback, conflicts, unsent, stopped, serverTime },
    put: (id, answer) => queueOf().put(id, answer),
    flush: () => queueOf().flush(),
  };
}

const sampleAt = (receivedAt: string): ClockSample => ({
  server: Date.parse(receivedAt),
  device: deviceNow(),
});

function makeQueue({ attemptId, questions }: AttemptView, events: QueueEvents): AnswerQueue {
  const known = Object.fromEntries(questions.map((q) => [q.question.id, q.sequence]));
  return openQueue({ attemptId, known, events });
}

function storedFeedback(view: AttemptView): Record<string, Feedback | null> {
  return Object.fromEntries(view.questions.map((q) => [q.question.id, q.feedback]));
}
