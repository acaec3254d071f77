import { render } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { expect, it } from 'vitest';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import { testMessages } from '#tests/setup/messages.ts';
import type { Locale } from '#app/i18n/types.ts';
import { VerdictView } from './verdict-view.tsx';

const QUESTION: PublicQuestion = {
  ...{ id: 's1.q-1', kind: 'typed', prompt: { en: '', ja: '' }, hear: null },
};

function said(errorClass: string | null, locale: Locale, unanswered = false): string {
  const feedback = { verdict: 'reject' as const, errorClass, words: null, explain: null };
  const { container } = render(
    <IntlProvider locale={locale} messages={testMessages(locale)} timeZone="Asia/Tokyo">
      <VerdictView
        question={QUESTION}
        feedback={{ ...feedback, solution: null }}
        sounds={{}}
        live={false}
        {...{ locale, unanswered }}
      />
    </IntlProvider>,
  );
  return (container.textContent ?? '').trim();
}

it('a wrong answer is told what is wrong, or only that it is not right yet', () => {
  expect(said('particle', 'en')).toBe('Not yet. Another particle belongs here.');
  expect(said('other', 'en')).toBe('Not yet.');
  expect(said('other', 'ja')).toBe('まだ違います。');
});

it('a question without an answer is not called wrong', () => {
  expect(said(null, 'en', true)).toBe('Not answered.');
  expect(said(null, 'ja', true)).toBe('未回答です。');
});
