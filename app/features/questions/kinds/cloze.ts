import { z } from 'zod';
import { isStorable } from '#app/platform/storable-text.ts';
import type { PublicBlank } from '../question.ts';
import type { BlankKey, ShortRule } from '../question-key.ts';
import { wholeOf, type Kind, type KeyOf, type PartJudgement } from './kind.ts';
import { filled, partsSchema } from './matching.ts';
import { judgeNumber, shownNumber } from './numeric.ts';
import { bestForm, judgeShort, MAX_TYPED, shownForm } from './short.ts';
import { judgeTyped } from './typed.ts';

const textSchema = z.string().min(1).max(MAX_TYPED).refine(isStorable);
const answerSchema = z.strictObject({ blanks: partsSchema(textSchema) });

type Given = z.infer<typeof answerSchema>['blanks'];

function judgeBlank(key: BlankKey, text: string): PartJudgement {
  switch (key.kind) {
    case 'typed':
      return judgeTyped(key, text) as PartJudgement;
    case 'short':
      return { ...judgeShort(key, text), ...wordsOf(key, text) } as PartJudgement;
    case 'numeric':
      return judgeNumber(key, { number: text, unit: null }) as PartJudgement;
    case 'choice':
      return text === key.correct
        ? { verdict: 'accept', errorClass: null, share: 1 }
        : { verdict: 'reject', errorClass: 'other', share: 0 };
  }
}

function wordsOf(rule: ShortRule, text: string): Pick<PartJudgement, 'words'> {
  const words = bestForm(rule, text)?.words;
  return words ? { words } : {};
}

function partsOf({ blanks }: KeyOf<'cloze'>, given: Given): Record<string, PartJudgement> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([id, text]) => {
      const key = blanks[id];
      return key ? [[id, judgeBlank(key, text)] as const] : [];
    }),
  );
}

function rightText(key: BlankKey): string {
  switch (key.kind) {
    case 'typed':
      return key.accepted[0] ?? key.shown;
    case 'short':
      return shownForm(key);
    case 'numeric':
      return shownNumber(key);
    case 'choice':
      return key.correct;
  }
}

const isBlank = (part: string | PublicBlank): part is PublicBlank => typeof part !== 'string';
const byId = (blanks: Record<string, BlankKey>, of: (key: BlankKey) => string) =>
  Object.fromEntries(Object.entries(blanks).map(([id, key]) => [id, of(key)]));

/** A running text with places to fill, each worth its part. */
export const cloze: Kind<'cloze', z.infer<typeof answerSchema>> = {
  kind: 'cloze',
  judgedBy: 'key',
  answerSchema,
  isOffered: ({ parts }, { blanks }) =>
    Object.entries(blanks).every(([id, text]) => {
      const blank = parts.filter(isBlank).find((part) => part.id === id);
      if (blank?.kind !== 'choice') return blank !== undefined;
      return (blank.options ?? []).some((option) => option.id === text);
    }),
  judge(key, { blanks }) {
    const all = Object.values(key.blanks).reduce((sum, { worth }) => sum + worth, 0);
    const parts = partsOf(key, blanks);
    const got = Object.entries(parts).reduce(
      (sum, [id, { share }]) => sum + share * (key.blanks[id]?.worth ?? 0),
      0,
    );
    const isWhole = Object.keys(key.blanks).every((id) => parts[id]?.share === 1);
    return wholeOf(isWhole ? 1 : all === 0 ? 0 : Math.min(got / all, 0.9999));
  },
  parts: (key, { blanks }) => partsOf(key, blanks),
  solution: ({ blanks }) => ({
    kind: 'cloze',
    blanks: byId(blanks, (key) => (key.kind === 'typed' ? key.shown : rightText(key))),
  }),
  right: ({ blanks }) => ({ blanks: byId(blanks, rightText) }),
  arrange: (question, shuffle) => ({
    ...question,
    parts: question.parts.map((part) =>
      isBlank(part) && part.options ? { ...part, options: shuffle(part.options) } : part,
    ),
  }),
  fromForm({ parts }) {
    const blanks = filled(parts);
    return blanks && { blanks };
  },
};
