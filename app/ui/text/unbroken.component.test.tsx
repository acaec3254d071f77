import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Unbroken } from './unbroken.tsx';

const wordsIn = (container: HTMLElement) =>
  [...container.querySelectorAll('.unbroken')].map((word) => word.textContent);

it.each([
  ['Module check-up: at school', ['check-up']],
  ['Pre-arrival course, word-by-word', ['Pre-arrival', 'word-by-word']],
  ['Hiragana: か - き', []],
  ['まとめテスト：学校で', []],
])('holds the words of “%s” together and changes none of its text', (text, words) => {
  const { container } = render(
    <h1>
      <Unbroken text={text} />
    </h1>,
  );
  expect(screen.getByRole('heading').textContent).toBe(text);
  expect(wordsIn(container)).toEqual(words);
});
