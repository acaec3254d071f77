import { render, screen } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { expect, it } from 'vitest';
import { testMessages } from '#tests/setup/messages.ts';
import { OrderingQuestion } from './ordering-question.tsx';

function show(...tiles: string[]) {
  const question = {
    ...{ id: 'k1.q-1', kind: 'ordering' as const, prompt: { en: '', ja: '' }, hear: null },
    tiles: tiles.map((jp, at) => ({ id: `t${at + 1}`, jp })),
  };
  render(
    <IntlProvider locale="en" messages={testMessages('en')} timeZone="Asia/Tokyo">
      <OrderingQuestion
        {...{ question, sounds: {}, locale: 'en', name: 'q:k1.q-1', labelledBy: 'prompt' }}
        attemptId="attempt"
        {...{ answer: null, onAnswer: () => undefined, onEnter: () => undefined }}
      />
    </IntlProvider>,
  );
}

it('the kana of one word are letters', () => {
  show('じゅ', 'う', 'しょ', 'ー');
  expect(screen.getByText('Your word')).toBeDefined();
  expect(screen.getByText('Letters to use')).toBeDefined();
});

it('of whole words is an answer still to be put in order', () => {
  show('ごはん', 'を', '{食|た}べる');
  expect(screen.getByText('Your answer')).toBeDefined();
  expect(screen.getByText('Still to place')).toBeDefined();
});
