/**
 * What a typed question may name as the point it tests: classes of difference by which the answer
 * engine refuses an answer, in the order in which they apply (docs/answers.md).
 */
export const TESTED_POINTS = [
  'long-vowel',
  'small-tsu',
  'small-kana',
  'n',
  'voicing',
  'lookalike-kana',
  'lookalike-kanji',
  'particle',
  'conjugation',
  'transitivity',
  'order',
] as const;

export type TestedPoint = (typeof TESTED_POINTS)[number];
