import { fireEvent, render } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLeaveDevice, useOwnDevice } from '#app/features/people/components/use-own-device.ts';
import { AnswerQueue } from '#app/features/quizzes/client/answer-queue.ts';
import { keepDraft } from '#app/features/quizzes/client/drafts.ts';
import { messagesOf } from '#app/i18n/messages.ts';

const CARD = 'kakehashi.emergency-card';
const submitted = vi.fn<(wasPrevented: boolean) => void>();

function Shown({ owner }: { owner: string | undefined }) {
  useOwnDevice(owner);
  const leave = useLeaveDevice();
  return (
    <form
      onSubmit={(event) => {
        leave(event);
        submitted(event.defaultPrevented);
        event.preventDefault();
      }}
    >
      <button>Sign out</button>
    </form>
  );
}

function open(owner: string | undefined) {
  const page = (person: string | undefined) => (
    <IntlProvider locale="en" messages={messagesOf('en')}>
      <Shown owner={person} />
    </IntlProvider>
  );
  const { getByRole, rerender } = render(page(owner));
  return {
    signOut: () => fireEvent.submit(getByRole('button')),
    become: (person: string | undefined) => rerender(page(person)),
  };
}

/** An answer that waits for the network, and beside it the draft of it and of another. */
function leaveAnswers(attemptId: string) {
  const nothing = () => undefined;
  const queue = new AnswerQueue({
    ...{ attemptId, storage: localStorage, known: {}, makeId: () => 'client-1' },
    send: () => Promise.resolve({ kind: 'offline' }),
    events: {
      ...{ onStatus: nothing, onReceipt: nothing, onConflict: nothing },
      ...{ onStopped: nothing, onUnsent: nothing },
    },
  });
  queue.put('q1', { text: 'はな' });
  keepDraft(attemptId, 'q1', { text: 'はな' });
  keepDraft(attemptId, 'q2', { text: 'と' });
}

const kept = () => Object.keys(localStorage).sort();
const confirm = vi.fn<(words?: string) => boolean>();

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem(CARD, '{}');
  submitted.mockReset();
  vi.stubGlobal('confirm', confirm.mockReset());
});
afterEach(() => vi.unstubAllGlobals());

describe('answers on a device', () => {
  it('go with the person who signs out; what belongs to the device stays', () => {
    const page = open('ana');
    leaveAnswers('a1');
    confirm.mockReturnValue(true);
    page.signOut();
    expect(confirm).toHaveBeenCalledWith(expect.stringMatching(/^2 answers .* not been sent/));
    expect(submitted).toHaveBeenCalledWith(false);
    expect(kept()).toEqual([CARD]);
  });

  it('stay when the person, being asked, does not sign out after all', () => {
    const page = open('ana');
    leaveAnswers('a1');
    const before = kept();
    confirm.mockReturnValue(false);
    page.signOut();
    expect(submitted).toHaveBeenCalledWith(true);
    expect(kept()).toEqual(before);
  });

  it('that are all with the server are not asked about', () => {
    open('ana').signOut();
    expect(confirm).not.toHaveBeenCalled();
    expect(submitted).toHaveBeenCalledWith(false);
  });

  it('wait for their person when a session ended by itself, and for nobody else', () => {
    const page = open('ana');
    leaveAnswers('a1');
    const before = kept();
    for (const person of [undefined, 'ana']) {
      page.become(person);
      expect(kept()).toEqual(before);
    }
    page.become('ben');
    expect(kept()).toEqual([CARD, 'kakehashi.owner']);
  });

  it('that no account is named for are left to whoever is signed in', () => {
    leaveAnswers('a1');
    const before = kept();
    open('ana');
    expect(kept()).toEqual([...before, 'kakehashi.owner'].sort());
  });
});
