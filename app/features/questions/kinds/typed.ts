import type { z } from 'zod';
import { judge } from '../japanese/judge.ts';
import type { TypedRule } from '../question-key.ts';
import type { FormField, Judgement, Kind } from './kind.ts';
import { lineSchema } from './short.ts';

/** What a near answer is worth when no second try follows, unless the question says otherwise. */
const NEAR_SHARE = 0.5;
/** Reasons that leave open whether the tested point was right. */
const TELLS_NOTHING = new Set<Judgement['errorClass']>(['other', 'empty']);

/** What typed Japanese is worth, as docs/answers.md says. */
export function judgeTyped(rule: TypedRule, text: string): Judgement & { share: number } {
  const { accepted, alternatives, kana, near = NEAR_SHARE, point } = rule;
  const { verdict, class: errorClass } = judge({ accepted, alternatives, kana, typed: text });
  const isBesideThePoint = point && errorClass !== point && !TELLS_NOTHING.has(errorClass);
  const share = verdict === 'accept' ? 1 : verdict === 'near' || isBesideThePoint ? near : 0;
  return { verdict, errorClass, share };
}

/** What all kinds of typed Japanese have in common. */
export const line = {
  judgedBy: 'key' as const,
  answerSchema: lineSchema,
  isOffered: () => true,
  fromForm: ({ value }: FormField) => (value.trim() ? { text: value } : null),
};

/** Japanese typed by IME, kana pad or rōmaji; judged as docs/answers.md says. */
export const typed: Kind<'typed', z.infer<typeof lineSchema>> = {
  ...line,
  kind: 'typed',
  judge: (key, { text }) => judgeTyped(key, text),
  solution: (key) => ({ kind: 'typed', jp: key.shown }),
  right: (key) => ({ text: key.accepted[0] ?? key.shown }),
};

/** The reading of kanji that are shown without one. */
export const kanjiReading: Kind<'kanji-reading', z.infer<typeof lineSchema>> = {
  ...line,
  kind: 'kanji-reading',
  judge: (key, { text }) => judgeTyped(key, text),
  solution: (key) => ({ kind: 'typed', jp: key.shown }),
  right: (key) => ({ text: key.accepted[0] ?? key.shown }),
};
