import { fireEvent, render } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLeaveDevice, useOwnDevice } from '#app/features/people/components/use-own-device.ts';
import { AnswerQueue } from '#app/features/quizzes/client/answer-queue.ts';
import { keepDraft } from '#app/features/quizzes/client/drafts.ts';
import { testMessages } from '#tests/setup/messages.ts';

const CARD = 'kakehashi.emergency-card';
const OWNER = 'kakehashi.owner';
const ANSWERS = ['kakehashi.answers.a1', 'kakehashi.drafts.a1'];
const submitted = vi.fn<(wasPrevented: boolean) => void>();

type Person = string | null | undefined;

function Shown({ person }: { person: Person }) {
  useOwnDevice(person);
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

/** A page as it is loaded for somebody, nobody (null), or without knowing for whom. */
function open(person: Person) {
  const { getByRole, unmount } = render(
    <IntlProvider locale="en" messages={testMessages('en')}>
      <Shown person={person} />
    </IntlProvider>,
  );
  return { signOut: () => fireEvent.submit(getByRole('button')), close: unmount };
}

/** Presses "sign out" on a page of `person`, which is gone then. */
function leave(person: Person) {
  const page = open(person);
  page.signOut();
  page.close();
}

/** An answer that waits for the network, and beside it the draft of it and of another. */
function leaveAnswers(attemptId: string) {
  const nothing = () => undefined;
  const queue = new AnswerQueue({
    ...{ attemptId, storage: localStorage, known: {}, makeId: () => 'client-1' },
    clock: () => '2031-07-01T09:00:00.000+09:00',
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
  it('go with the person who has signed out; what belongs to the device stays', () => {
    open('ana').close();
    leaveAnswers('a1');
    confirm.mockReturnValue(true);
    leave('ana');
    expect(confirm).toHaveBeenCalledWith(expect.stringMatching(/^2 answers .* not been sent/));
    expect(submitted).toHaveBeenCalledWith(false);
    open(null);
    expect(kept()).toEqual([CARD, OWNER]);
    expect(localStorage.getItem(OWNER)).toBe('');
  });

  it.each([
    ['was refused, and the session goes on', 'ana'],
    ['failed, and the page does not know for whom it is', undefined],
  ])('stay when signing out %s', (_, person) => {
    open('ana').close();
    leaveAnswers('a1');
    confirm.mockReturnValue(true);
    leave('ana');
    open(person).close();
    expect(kept()).toEqual(expect.arrayContaining(ANSWERS));
  });

  it('stay when the session ends by itself after signing out had failed', () => {
    open('ana').close();
    leaveAnswers('a1');
    confirm.mockReturnValue(true);
    leave('ana');
    for (const person of ['ana', null]) open(person).close();
    expect(kept()).toEqual(expect.arrayContaining(ANSWERS));
  });

  it('stay when the person, being asked, does not sign out after all', () => {
    const page = open('ana');
    leaveAnswers('a1');
    const before = kept();
    confirm.mockReturnValue(false);
    page.signOut();
    expect(submitted).toHaveBeenCalledWith(true);
    page.close();
    open(null);
    expect(kept()).toEqual(before);
  });

  it('that are all with the server are not asked about', () => {
    open('ana').signOut();
    expect(confirm).not.toHaveBeenCalled();
    expect(submitted).toHaveBeenCalledWith(false);
  });

  it('wait for their person when a session ended by itself, and for nobody else', () => {
    open('ana').close();
    leaveAnswers('a1');
    const before = kept();
    for (const person of [null, 'ana']) {
      open(person).close();
      expect(kept()).toEqual(before);
    }
    open('ben');
    expect(kept()).toEqual([CARD, OWNER]);
  });

  it.each([
    ['stands open after signing out go with the next page', null],
    ['stands open after signing out are not the next person’s', 'ben'],
    ['stands open after signing out do not come back to their own', 'ana'],
  ])('that another window writes while it %s', (_, person) => {
    open('ana').close();
    leave('ana');
    open(null).close();
    leaveAnswers('a1');
    open(person);
    expect(kept()).toEqual([CARD, OWNER]);
  });

  it('that no account is named for are left to whoever is signed in', () => {
    leaveAnswers('a1');
    const before = kept();
    for (const person of [null, 'ana']) open(person).close();
    expect(kept()).toEqual([...before, OWNER].sort());
  });
});
