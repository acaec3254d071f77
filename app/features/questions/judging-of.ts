import type { BlankKey, KindName, QuestionKey, ScenarioKey, ShortRule } from './question-key.ts';

/**
 * What judges answers to a question, without the words that are said of them: these may be corrected at any
 * time. Of feedback it says which options have some.
 */
export function judgingOf({ explain: _, ...key }: QuestionKey): object {
  if ('feedback' in key) return { ...key, feedback: Object.keys(key.feedback).sort() };
  if (key.kind === 'short') return withoutWords(key);
  if (key.kind === 'scenario') return worthOf(key);
  if (key.kind !== 'cloze') return without(key, WORDS[key.kind]);
  const blanks = Object.entries(key.blanks).map(([id, blank]) => [id, judgingOfBlank(blank)]);
  return { ...key, blanks: Object.fromEntries(blanks) as object };
}

/** What of a key is words, or the right answer as it is read. */
const WORDS: Readonly<Partial<Record<KindName, string>>> = {
  ...{ 'true-false': 'wrong', typed: 'shown', 'kanji-reading': 'shown', dictation: 'shown' },
  ...{ essay: 'model', spoken: 'model', file: 'model' },
};

function worthOf({ judgements, follows: _follows, better: _better, ...key }: ScenarioKey): object {
  const shares = Object.entries(judgements).map(([id, { share }]) => [id, share]);
  return { ...key, judgements: Object.fromEntries(shares) as object };
}

function judgingOfBlank(blank: BlankKey): object {
  if (blank.kind === 'short') return withoutWords(blank);
  return blank.kind === 'typed' ? without(blank, 'shown') : blank;
}

const withoutWords = (rule: ShortRule): object => ({
  ...rule,
  accepted: rule.accepted.map((form) => without(form, 'words')),
});

const without = (from: object, name: string | undefined): object =>
  Object.fromEntries(Object.entries(from).filter(([key]) => key !== name));
