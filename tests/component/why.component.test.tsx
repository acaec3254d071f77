import { render, screen } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { WhyText } from '#app/features/progress/components/why.tsx';
import { messagesOf } from '#app/i18n/messages.ts';
import type { Locale } from '#app/i18n/types.ts';

type Item = Parameters<typeof WhyText>[0]['item'];

const AT = '2026-07-03T15:30:00.000Z';

function text(item: Partial<Item>, locale: Locale = 'en', zone = 'Europe/London'): string {
  const lesson = { kind: 'lesson', role: null, why: { code: 'complete' } } as const;
  const whole: Item = { ...lesson, hasVideos: false, completedAt: AT, ...item };
  const { container } = render(
    <IntlProvider locale={locale} messages={messagesOf(locale)} timeZone="Asia/Tokyo">
      <WhyText item={whole} locale={locale} zone={zone} />
    </IntlProvider>,
  );
  return container.textContent ?? '';
}

describe('the reason for a state', () => {
  it('says when the check-up of a lesson was submitted, in the reader’s zone', () => {
    expect(text({})).toBe('Check-up submitted on Fri 3 July');
    expect(text({}, 'ja', 'Asia/Tokyo')).toBe('7月4日(土)に確認問題を提出');
    expect(screen.getAllByText('Fri 3 July')[0]?.getAttribute('datetime')).toBe(AT);
  });

  it('says since when a lesson with videos is complete, whatever came last', () => {
    expect(text({ hasVideos: true })).toBe('Complete since Fri 3 July');
    expect(text({ hasVideos: true }, 'ja', 'Asia/Tokyo')).toBe('7月4日(土)に完了');
  });

  it('says when a lesson was passed by the kana check', () => {
    expect(text({ why: { code: 'passed-by-check' } })).toBe('Passed by check on Fri 3 July');
    expect(text({ why: { code: 'passed-by-check' } }, 'ja')).toContain('に確認テストで認定');
  });

  it('calls a task handed in, or not yet', () => {
    const task = { kind: 'quiz', role: 'task' } as const;
    expect(text(task)).toBe('Handed in on Fri 3 July');
    const why = { code: 'check-up-not-submitted', checkUp: 'w1' } as const;
    expect(text({ ...task, why })).toContain('Not handed in yet.');
  });

  it('says when a module check-up or a test was passed', () => {
    expect(text({ kind: 'module-check-up' })).toBe('Passed on Fri 3 July');
    expect(text({ kind: 'quiz', role: 'monthly-test' })).toBe('Passed on Fri 3 July');
  });
});
