import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { JapaneseText, KnownReadings } from './japanese-text.tsx';
import { ReadingsButton } from './readings-button.tsx';

const TEXT = '{先生|せん|せい}、{趣味|しゅ|み}は';

function newBases(known: string[] | null): string[] {
  const text = <JapaneseText text={TEXT} />;
  const { container } = render(
    known ? <KnownReadings.Provider value={new Set(known)}>{text}</KnownReadings.Provider> : text,
  );
  return [...container.querySelectorAll('ruby[data-new]')].map((ruby) => {
    for (const reading of ruby.querySelectorAll('rt, rp')) reading.remove();
    return ruby.textContent ?? '';
  });
}

describe('Japanese with readings', () => {
  it('marks as new what the reader has not met, character by character', () => {
    expect(newBases(['先|せん', '生|せい'])).toEqual(['趣味']);
    expect(newBases(['先|せん'])).toEqual(['先生', '趣味']);
  });

  it('marks all as new where nothing is known of the reader', () => {
    expect(newBases(null)).toEqual(['先生', '趣味']);
  });
});

it('marks the kanji that are asked, and no others', () => {
  const asked = '{学校|がっ|こう}へ行きます。';
  const marked = (text: ReactElement) => [...render(text).container.querySelectorAll('u')];
  expect(marked(<JapaneseText text={asked} asked />).map((u) => u.textContent)).toEqual(['行']);
  expect(marked(<JapaneseText text={asked} />)).toEqual([]);
});

it('the button for a question’s readings says whether they are shown', () => {
  render(<ReadingsButton label="Furigana" about="何と言いますか。" />);
  const button = screen.getByRole('button', { name: 'Furigana: 何と言いますか。' });
  expect(button.getAttribute('aria-pressed')).toBe('false');
  fireEvent.click(button);
  expect(button.getAttribute('aria-pressed')).toBe('true');
});
