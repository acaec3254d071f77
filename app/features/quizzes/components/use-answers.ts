import { useCallback, useEffect, useRef, useState } from 'react';
import type { AttemptView } from '../attempt-view.ts';
import type { Feedback, Receipt } from '../receipt.ts';
import type { AnswerQueue, AnswerStatus, QueueEvents } from '../client/answer-queue.ts';
import { deviceNow } from '../client/device-clock.ts';
import { settleDraft } from '../client/drafts.ts';
import { keepTrying } from '../client/keep-trying.ts';
import { openQueue } from '../client/open-queue.ts';

/** What a receipt told of the time, with this device's clock at that moment: none is heard before it was written. */
export interface TimeSample extends Pick<Receipt, 'receivedAt' | 'endsAt' | 'submitAt'> {
  device: number;
}

export interface Answers {
  statuses: Readonly<Record<string, AnswerStatus>>;
  feedback: Readonly<Record<string, Feedback | null>>;
  conflicts: Readonly<Record<string, boolean>>;
  unsent: number;
  stopped: 'signed-out' | 'closed' | null;
  /** What the newest receipt told of the time. */
  serverTime: TimeSample | null;
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
  const [serverTime, setServerTime] = useState<TimeSample | null>(null);
  const queue = useRef<AnswerQueue | null>(null);
  // Made at the first use: a question that was answered before the script ran puts its answer
  // before this hook's own effect.
  const queueOf = useCallback(() => {
    queue.current ??= makeQueue(view, {
      onStatus: (id, status) => setStatuses((before) => ({ ...before, [id]: status })),
      onReceipt: (receipt, answer) => {
        const { questionId, feedback: said } = receipt;
        setServerTime({ ...receipt, device: deviceNow() });
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

function makeQueue({ attemptId, questions }: AttemptView, events: QueueEvents): AnswerQueue {
  const known = Object.fromEntries(questions.map((q) => [q.question.id, q.sequence]));
  return openQueue({ attemptId, known, events });
}

function storedFeedback(view: AttemptView): Record<string, Feedback | null> {
  return Object.fromEntries(view.questions.map((q) => [q.question.id, q.feedback]));
}
