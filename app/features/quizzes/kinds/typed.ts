import { z } from 'zod';
import { isStorable } from '#app/platform/storable-text.ts';
import { judge } from '../japanese/judge.ts';
import type { Kind } from './kind.ts';

/** Longest typed answer in characters. */
export const MAX_TYPED = 500;
/** What a near answer is worth when no second try follows. */
const NEAR_SHARE = 0.5;

const answerSchema = z.strictObject({ text: z.string().min(1).max(MAX_TYPED).refine(isStorable) });

/** Japanese typed by IME, kana pad or rōmaji; judged as docs/answers.md says. */
export const typed: Kind<'typed', z.infer<typeof answerSchema>> = {
  kind: 'typed',
  answerSchema,
  judge(key, { text }) {
    const { accepted, alternatives, kana } = key;
    const { verdict, class: errorClass } = judge({ accepted, alternatives, kana, typed: text });
    return { verdict, errorClass };
  },
  share: ({ verdict }) => ({ accept: 1, near: NEAR_SHARE, reject: 0 })[verdict],
  solution: (key) => ({ kind: 'typed', jp: key.shown }),
  fromForm: (value) => (value.trim() ? { text: value } : null),
};
