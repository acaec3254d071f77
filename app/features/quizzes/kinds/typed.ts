import { z } from 'zod';
import { isStorable } from '#app/platform/storable-text.ts';
import { judge } from '../japanese/judge.ts';
import type { Judgement, Kind } from './kind.ts';

/** Longest typed answer in characters. */
export const MAX_TYPED = 500;
/** What a near answer is worth when no second try follows, unless the question says otherwise. */
const NEAR_SHARE = 0.5;
/** Reasons that leave open whether the tested point was right. */
const TELLS_NOTHING = new Set<Judgement['errorClass']>(['other', 'empty']);

const answerSchema = z.strictObject({ text: z.string().min(1).max(MAX_TYPED).refine(isStorable) });

/** Japanese typed by IME, kana pad or rōmaji; judged as docs/answers.md says. */
export const typed: Kind<'typed', z.infer<typeof answerSchema>> = {
  kind: 'typed',
  answerSchema,
  isOffered: () => true,
  judge(key, { text }) {
    const { accepted, alternatives, kana } = key;
    const { verdict, class: errorClass } = judge({ accepted, alternatives, kana, typed: text });
    return { verdict, errorClass };
  },
  share({ near = NEAR_SHARE, point }, { verdict, errorClass }) {
    if (verdict === 'accept') return 1;
    if (verdict === 'near') return near;
    const isBesideThePoint = point && errorClass !== point && !TELLS_NOTHING.has(errorClass);
    return isBesideThePoint ? near : 0;
  },
  solution: (key) => ({ kind: 'typed', jp: key.shown }),
  fromForm: (value) => (value.trim() ? { text: value } : null),
};
