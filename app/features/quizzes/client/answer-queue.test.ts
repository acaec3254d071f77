import { describe, expect, it, vi } from 'vitest';
import { AnswerQueue, type PendingAnswer, type SendOutcome } from './answer-queue.ts';

const KEY = 'kakehashi.answers.attempt-1';

/** A device that keeps texts, as the browser's own store does. */
function makeStorage(kept: Record<string, string> = {}) {
  const texts = new Map(Object.entries(kept));
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
}

const stored = ({ questionId, sequence }: PendingAnswer): SendOutcome => ({
  kind: 'stored',
  receipt: {
    questionId,
    sequence,
    receivedAt: '2031-07-01T00:00:00.000Z',
    ...{ endsAt: null, submitAt: null },
    digest: '',
    late: false,
    feedback: null,
  },
});

function makeQueue(parts: {
  send: (answer: PendingAnswer) => Promise<SendOutcome>;
  storage?: ReturnType<typeof makeStorage>;
  known?: Record<string, number>;
  prefix?: string;
}) {
  let made = 0;
  const events = {
    onStatus: vi.fn(),
    onReceipt: vi.fn(),
    onConflict: vi.fn(),
    onStopped: vi.fn(),
    onUnsent: vi.fn(),
  };
  const storage = parts.storage ?? makeStorage();
  const queue = new AnswerQueue({
    ...{ attemptId: 'attempt-1', known: {}, ...parts, storage, events },
    clock: () => '2031-07-01T09:00:00.000+09:00',
    makeId: () => `${parts.prefix ?? 'client'}-${(made += 1)}`,
  });
  return { queue, events, storage };
}

describe('the queue of answers', () => {
  it('keeps an answer on the device until its receipt has come', async () => {
    let answer: (outcome: SendOutcome) => void = () => undefined;
    const send = vi.fn(() => new Promise<SendOutcome>((resolve) => (answer = resolve)));
    const { queue, storage } = makeQueue({ send });
    queue.put('q1', { text: 'はな' });
    expect(storage.getItem(KEY)).toContain('はな');
    answer(stored(queue.pending[0] as PendingAnswer));
    expect(await queue.flush()).toBe(true);
    expect(storage.getItem(KEY)).toBeNull();
  });

  it('lets everyone who waits for it wait for the sending that goes on', async () => {
    const send = vi.fn(async (answer: PendingAnswer) => {
      await Promise.resolve();
      return stored(answer);
    });
    const { queue } = makeQueue({ send });
    queue.put('q1', 1);
    expect(await Promise.all([queue.flush(), queue.flush()])).toEqual([true, true]);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('counts on from what the server has, and sends in the order of answering', async () => {
    const sent: string[] = [];
    const send = (answer: PendingAnswer) => {
      sent.push(`${answer.questionId}.${answer.sequence}`);
      return Promise.resolve(stored(answer));
    };
    const { queue } = makeQueue({ send, known: { q1: 4 } });
    queue.put('q1', 'a');
    queue.put('q2', 'b');
    queue.put('q1', 'c');
    await queue.flush();
    expect(sent).toEqual(['q1.5', 'q2.1', 'q1.6']);
  });

  it('sends the very same again when no reply came', async () => {
    const bodies: string[] = [];
    let online = false;
    const send = (answer: PendingAnswer) => {
      bodies.push(JSON.stringify(answer));
      return Promise.resolve<SendOutcome>(online ? stored(answer) : { kind: 'offline' });
    };
    const { queue, events } = makeQueue({ send });
    queue.put('q1', 'a');
    expect(await queue.flush()).toBe(false);
    expect(events.onUnsent).toHaveBeenLastCalledWith(1);
    online = true;
    expect(await queue.flush()).toBe(true);
    expect(new Set(bodies).size).toBe(1);
    expect(events.onUnsent).toHaveBeenLastCalledWith(0);
  });

  it('sends again above what another window stored, under another id', async () => {
    const sent: PendingAnswer[] = [];
    const send = (answer: PendingAnswer) => {
      sent.push({ ...answer });
      const taken: SendOutcome = { kind: 'sequence-taken', highest: 7 };
      return Promise.resolve(sent.length === 1 ? taken : stored(answer));
    };
    const { queue, events } = makeQueue({ send });
    queue.put('q1', 'a');
    await queue.flush();
    expect(sent.map(({ sequence }) => sequence)).toEqual([1, 8]);
    expect(sent[0]?.clientId).not.toBe(sent[1]?.clientId);
    expect(events.onConflict).toHaveBeenCalledWith('q1');
  });

  it('takes up what was left when the page was closed', async () => {
    const left = { questionId: 'q1', sequence: 3, clientId: 'old', answer: 'a' };
    const storage = makeStorage({ [KEY]: JSON.stringify([left]) });
    const sent: PendingAnswer[] = [];
    const send = (answer: PendingAnswer) => {
      sent.push({ ...answer });
      return Promise.resolve(stored(answer));
    };
    const { queue } = makeQueue({ send, storage });
    queue.put('q1', 'b');
    await queue.flush();
    expect(sent).toMatchObject([left, { sequence: 4, answer: 'b' }]);
  });

  it.each(['{', 'null', '{"a":1}', '[1,null,{"questionId":1}]'])(
    'is not stopped by what else stands there: %s',
    (text) => {
      const storage = makeStorage({ [KEY]: text });
      const { queue } = makeQueue({ storage, send: (answer) => Promise.resolve(stored(answer)) });
      expect(queue.pending).toEqual([]);
    },
  );

  it('keeps answers when the session has ended, and lets them go when the attempt has', async () => {
    let outcome: SendOutcome = { kind: 'signed-out' };
    const { queue, events, storage } = makeQueue({ send: () => Promise.resolve(outcome) });
    queue.put('q1', 'a');
    expect(await queue.flush()).toBe(false);
    expect(events.onStopped).toHaveBeenLastCalledWith('signed-out');
    expect(storage.getItem(KEY)).not.toBeNull();
    outcome = { kind: 'closed' };
    expect(await queue.flush()).toBe(true);
    expect(events.onStopped).toHaveBeenLastCalledWith('closed');
    expect(storage.getItem(KEY)).toBeNull();
  });

  it('leaves alone what another window keeps on the same device', async () => {
    const storage = makeStorage();
    const offline = () => Promise.resolve<SendOutcome>({ kind: 'offline' });
    const theirs = makeQueue({ send: offline, storage, prefix: 'theirs' });
    const mine = makeQueue({
      send: (answer) => Promise.resolve(stored(answer)),
      storage,
      prefix: 'mine',
    });
    theirs.queue.put('q1', 'a');
    mine.queue.put('q2', 'b');
    expect(await mine.queue.flush()).toBe(true);
    await theirs.queue.flush();
    expect(storage.getItem(KEY)).toContain('theirs-1');
    expect(storage.getItem(KEY)).not.toContain('mine-1');
  });

  it('says so when the device keeps nothing, and sends all the same', async () => {
    const full = {
      ...makeStorage(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    let outcome: SendOutcome | null = { kind: 'offline' };
    const { queue, events } = makeQueue({
      send: (answer) => Promise.resolve(outcome ?? stored(answer)),
      storage: full,
    });
    queue.put('q1', 'a');
    expect(await queue.flush()).toBe(false);
    expect(events.onStatus).toHaveBeenLastCalledWith('q1', 'unkept');
    outcome = null;
    expect(await queue.flush()).toBe(true);
    expect(events.onStatus).toHaveBeenLastCalledWith('q1', 'saved');
  });
});
