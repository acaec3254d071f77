import { render, screen } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { expect, it, vi } from 'vitest';
import { testMessages } from '#tests/setup/messages.ts';
import { deviceNow } from '../client/device-clock.ts';
import { AttemptTime } from './attempt-time.tsx';
import type { TimeSample } from './use-answers.ts';

const MINUTE = 60_000;
const START = Date.parse('2031-07-01T00:00:00.000Z');
const at = (minutes: number) => new Date(START + minutes * MINUTE).toISOString();
const time = { now: at(0), endsAt: at(10), submitAt: at(15) };

const page = (sample: TimeSample | null) => (
  <IntlProvider locale="en" messages={testMessages('en')} timeZone="Asia/Tokyo">
    <AttemptTime
      {...{ time, sample, unsent: 0, attemptId: 'a', put: vi.fn(), result: '/result' }}
      onOver={vi.fn()}
    />
  </IntlProvider>
);

it('time that is given while the page is open is shown with the next receipt', () => {
  const left = () => Math.round(Number(screen.getByRole('timer').textContent?.split(':')[0]));
  const { rerender } = render(page(null));
  expect(left()).toBeGreaterThanOrEqual(9);
  expect(left()).toBeLessThanOrEqual(10);
  const heard = { receivedAt: at(0), device: deviceNow() };
  rerender(page({ ...heard, endsAt: at(40), submitAt: at(45) }));
  expect(left()).toBeGreaterThanOrEqual(39);
  rerender(page({ ...heard, endsAt: null, submitAt: null }));
  expect(left()).toBeLessThanOrEqual(10);
});
