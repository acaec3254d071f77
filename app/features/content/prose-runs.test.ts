import { expect, test } from 'vitest';

import { proseRuns } from './prose-runs.ts';

const marked = (text: string, language: 'en' | 'ja') =>
  proseRuns(text, language)
    .map((run) => (run.lang ? `<${run.lang}>${run.text}</>` : run.text))
    .join('');

test('Japanese in English prose is one run, with the spaces between its phrases', () => {
  expect(marked('Say どうぞ よろしく, then bow.', 'en')).toBe(
    'Say <ja>どうぞ よろしく</>, then bow.',
  );
});

test('English words in Japanese prose are a run; abbreviations and single letters are not', () => {
  expect(marked('ALTは Good morning と言います。', 'ja')).toBe(
    'ALTは <en>Good morning</> と言います。',
  );
  expect(marked('「あ」は a です。', 'ja')).toBe('「あ」は a です。');
});

test('nothing is lost or added', () => {
  const text = 'x から y シカゴ, z「」 a b。';
  expect(
    proseRuns(text, 'en')
      .map((run) => run.text)
      .join(''),
  ).toBe(text);
  expect(
    proseRuns(text, 'ja')
      .map((run) => run.text)
      .join(''),
  ).toBe(text);
});
