import type { z } from 'zod';
import { editDistance } from '../japanese/edits.ts';
import { foldKana } from '../japanese/kana.ts';
import { newWork } from '../japanese/work.ts';
import { normalise } from '../japanese/normalise.ts';
import type { Kind, KeyOf } from './kind.ts';
import type { lineSchema } from './short.ts';
import { judgeTyped, line } from './typed.ts';

/** Less than this of a sentence is no part of it. */
const LEAST_PART = 0.5;

/**
 * How much of a sentence was written down: what is left of one when each letter too much, missing or
 * exchanged takes away its share of the form; nothing where it is less than a half.
 */
function partWritten(key: KeyOf<'dictation'>, text: string): number {
  const letters = (form: string) => {
    const plain = normalise(form);
    return key.kana === 'fold' ? foldKana(plain) : plain;
  };
  const given = letters(text);
  const parts = key.accepted.map(letters).map((form) => {
    const length = Math.max(1, [...form].length);
    return Math.floor((1 - editDistance(given, form, newWork()) / length) * 100) / 100;
  });
  const best = Math.max(0, ...parts);
  return best < LEAST_PART ? 0 : best;
}

/** What is heard, written down. */
export const dictation: Kind<'dictation', z.infer<typeof lineSchema>> = {
  ...line,
  kind: 'dictation',
  judge(key, { text }) {
    const judged = judgeTyped(key, text);
    if (!key.partial || judged.verdict === 'accept') return judged;
    const share = Math.max(judged.share, Math.min(0.99, partWritten(key, text)));
    return share > 0 && judged.verdict === 'reject'
      ? { verdict: 'near', errorClass: judged.errorClass, share }
      : { ...judged, share };
  },
  solution: (key) => ({ kind: 'typed', jp: key.shown }),
  right: (key) => ({ text: key.accepted[0] ?? key.shown }),
};
