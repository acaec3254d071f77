import { z } from 'zod';
import { isStorable } from '#app/platform/storable-text.ts';
import type { ShortRule } from '../question-key.ts';
import { byShare, type Judgement, type Kind } from './kind.ts';

/** Longest typed answer in characters. */
export const MAX_TYPED = 500;

/** A line of text. */
export const lineSchema = z.strictObject({
  text: z.string().min(1).max(MAX_TYPED).refine(isStorable),
});

/** As it is compared: width, runs of spaces, and case unless it matters, make no difference. */
function compared(text: string, matchCase: boolean): string {
  const plain = text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  return matchCase ? plain : plain.toLowerCase();
}

/** Whether a text has a form in which `*` stands for anything, or for nothing. */
export function matchesForm(text: string, form: string): boolean {
  const [first = '', ...rest] = form.split('*');
  const last = rest.pop();
  if (last === undefined) return text === form;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}

/** The best of the forms that a text has. */
export function bestForm({ accepted, matchCase }: ShortRule, text: string) {
  const given = compared(text, matchCase);
  const fitting = accepted.filter((form) => matchesForm(given, compared(form.text, matchCase)));
  return fitting.reduce<ShortRule['accepted'][number] | null>(
    (best, form) => (best && best.share >= form.share ? best : form),
    null,
  );
}

/** What a line of text is worth. */
export function judgeShort(rule: ShortRule, text: string): Judgement & { share: number } {
  const share = bestForm(rule, text)?.share ?? 0;
  const verdict = byShare(share);
  return {
    verdict,
    errorClass: verdict === 'reject' ? 'other' : verdict === 'near' ? 'partial' : null,
    share,
  };
}

/** The form that is shown as the right one. */
export function shownForm({ accepted }: ShortRule): string {
  const best = Math.max(0, ...accepted.map(({ share }) => share));
  return (accepted.find(({ share }) => share === best)?.text ?? '').replaceAll('*', '');
}

/** A word or a few in any language, compared with the forms that its author wrote. */
export const short: Kind<'short', z.infer<typeof lineSchema>> = {
  kind: 'short',
  judgedBy: 'key',
  answerSchema: lineSchema,
  isOffered: () => true,
  judge: (key, { text }) => judgeShort(key, text),
  words: (key, { text }) => bestForm(key, text)?.words ?? null,
  solution: (key) => ({ kind: 'text', text: shownForm(key) }),
  right: (key) => ({ text: shownForm(key) }),
  fromForm: ({ value }) => (value.trim() ? { text: value } : null),
};
