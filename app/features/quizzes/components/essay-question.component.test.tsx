import { render, screen } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { describe, expect, it, vi } from 'vitest';
import type { Locale } from '#app/i18n/types.ts';
import { testMessages } from '#tests/setup/messages.ts';
import { EssayQuestion } from './essay-question.tsx';

interface Asking {
  answerIn: 'ja' | 'en';
  of: 'characters' | 'words';
  locale: Locale;
}

/** What stands under the field of an answer of five characters, or of two words. */
function saidOf({ answerIn, of, locale }: Asking): string {
  const common = { id: 'q', prompt: { en: 'Write.', ja: '書いてください。' }, hear: null };
  const limit = { of, least: 60, most: 200 };
  const text = answerIn === 'ja' ? 'はい、 そう' : 'Yes indeed';
  const { container } = render(
    <IntlProvider locale={locale} messages={testMessages(locale)} timeZone="Asia/Tokyo">
      <EssayQuestion
        question={{ ...common, kind: 'essay', rubric: [], answerIn, limit }}
        {...{ sounds: {}, locale, attemptId: 'a', name: 'q:q', labelledBy: 'p' }}
        answer={{ text }}
        onAnswer={vi.fn()}
        onEnter={vi.fn()}
      />
    </IntlProvider>,
  );
  expect(screen.getByRole('textbox').getAttribute('lang')).toBe(answerIn);
  return container.querySelector('.small')?.textContent ?? '';
}

describe('how long a text may be and is', () => {
  it.each([
    [{ answerIn: 'ja', of: 'characters', locale: 'ja' }, '60〜200字', '現在 5字'],
    [{ answerIn: 'ja', of: 'words', locale: 'ja' }, '60〜200字', '現在 5字'],
    [{ answerIn: 'ja', of: 'words', locale: 'en' }, '60 to 200 characters', '5 characters so far'],
    [{ answerIn: 'en', of: 'words', locale: 'ja' }, '60〜200語で', '現在 2語'],
    [{ answerIn: 'en', of: 'words', locale: 'en' }, '60 to 200 words.', '2 words so far'],
    [{ answerIn: 'en', of: 'characters', locale: 'en' }, '60 to 200 characters', '9 characters'],
  ] as const)('is said in what its language counts: %o', (asking, limit, length) => {
    const said = saidOf(asking);
    expect(said).toContain(limit);
    expect(said).toContain(length);
    expect(/空白|spaces/u.test(said)).toBe(!/words|語で/u.test(limit));
  });
});
