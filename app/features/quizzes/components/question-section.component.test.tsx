import { fireEvent, render, screen } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { testMessages } from '#tests/setup/messages.ts';
import type { AnswerStatus } from '../client/answer-queue.ts';
import { keepDraft, readDrafts, settleDraft } from '../client/drafts.ts';
import { QuestionSection } from './question-section.tsx';

const ID = 's1.q-1';
const PROMPT = { en: 'Choose.', ja: '選んでください。' };
const OPTIONS = [
  { id: 'a', jp: 'はい' },
  { id: 'b', jp: 'いいえ' },
];
const onCheck = vi.fn();

interface Shown {
  answer: unknown;
  status?: AnswerStatus;
  draft?: unknown;
}

/** A question whose answers are sent when one asks for it. */
function show({ answer, status, draft }: Shown) {
  const question = { id: ID, kind: 'choice' as const, prompt: PROMPT, hear: null, show: null };
  const view = { question: { ...question, options: OPTIONS }, audio: null, sounds: {}, answer };
  render(
    <IntlProvider locale="en" messages={testMessages('en')} timeZone="Asia/Tokyo">
      <QuestionSection
        view={{ ...view, sequence: 1, feedback: null }}
        attemptId="attempt"
        {...{ number: 1, all: 1, locale: 'en', feedbackAtOnce: true, feedback: null }}
        {...{ conflict: false, status, draft, onCheck }}
        onDraft={(given) => keepDraft('a1', ID, given)}
        onHeld={(given) => settleDraft('a1', ID, given)}
      />
    </IntlProvider>,
  );
}

const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const check = () => fireEvent.click(screen.getByRole('button', { name: 'Check' }));

beforeEach(() => {
  localStorage.clear();
  onCheck.mockReset();
});

describe('what stands in a question', () => {
  it('is no draft any more when it is again what the server holds', () => {
    show({ answer: { option: 'a' } });
    choose('いいえ');
    expect(readDrafts('a1')).toEqual({ [ID]: { option: 'b' } });
    choose('はい');
    expect(readDrafts('a1')).toEqual({});
  });

  it('is a draft as long as the very same waits to be sent', () => {
    show({ answer: null, status: 'unsent' });
    choose('はい');
    check();
    choose('いいえ');
    choose('はい');
    expect(readDrafts('a1')).toEqual({ [ID]: { option: 'a' } });
  });

  it('is sent when it is put back to what was stored before a draft', () => {
    show({ answer: { option: 'a' }, status: 'saved', draft: { option: 'b' } });
    choose('はい');
    expect(readDrafts('a1')).toEqual({ [ID]: { option: 'a' } });
    check();
    expect(onCheck).toHaveBeenCalledWith({ option: 'a' });
  });
});

describe('"Check" without an answer', () => {
  it('says what to do first, beside the question, and again at each press', () => {
    show({ answer: null });
    check();
    const said = screen.getByRole('alert');
    expect(said.textContent).toBe('Choose an answer first.');
    expect(screen.getByRole('radiogroup').getAttribute('aria-describedby')).toBe(said.id);
    check();
    expect(screen.getByRole('alert')).not.toBe(said);
    expect(onCheck).not.toHaveBeenCalled();
  });

  it('says no more of it once there is one', () => {
    show({ answer: null });
    check();
    choose('はい');
    expect(screen.queryByRole('alert')).toBeNull();
    check();
    expect(onCheck).toHaveBeenCalledWith({ option: 'a' });
  });
});
