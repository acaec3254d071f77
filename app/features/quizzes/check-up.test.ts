import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FREE_RULES, type AskedQuestion, type Quiz } from '#app/features/banks/exports.ts';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import { givesFeedbackAtOnce, questionCount, questionsFor } from './check-up.ts';
import { inAttemptOrder } from './question-views.server.ts';

const SHOW = {
  score: 'after-submission',
  verdict: 'after-submission',
  explain: 'after-submission',
  solution: 'after-submission',
} as const;
const definition = { format: 1, feedback: 'at-once', rules: FREE_RULES, show: SHOW } as const;
const question = (publicId: string) => ({ publicId, versionId: `version of ${publicId}` });
const idsIn = (asked: AskedQuestion[]) => asked.map(({ publicId }) => publicId);

const LESSON: Quiz = {
  definition: { ...definition, sections: [{ take: null, points: 1 }] },
  asked: [['q3', 'q1', 'q2'].map(question)],
};

/** A quiz that takes some questions of each section; a section may hold fewer. */
const drawn = fc
  .array(fc.record({ size: fc.nat(6), take: fc.integer({ min: 1, max: 4 }) }), { maxLength: 5 })
  .map((sections): Quiz => ({
    definition: {
      ...{ ...definition, sections: sections.map(({ take }) => ({ take, points: 1 })) },
      feedback: 'after-submission',
    },
    asked: sections.map(({ size }, section) =>
      Array.from({ length: size }, (_, index) => question(`s${section}-q${index}`)),
    ),
  }));

describe('the questions of an attempt', () => {
  it('are all of a section that draws none, in its order, whatever the seed', () => {
    for (const seed of [0, 1, -7]) {
      expect(idsIn(questionsFor(LESSON, seed))).toEqual(['q3', 'q1', 'q2']);
    }
    expect(questionCount(LESSON)).toBe(3);
  });

  it('are as many as the first page says, each once, and the same for one seed', () => {
    fc.assert(
      fc.property(drawn, fc.integer(), (quiz, seed) => {
        const asked = questionsFor(quiz, seed);
        expect(asked).toHaveLength(questionCount(quiz));
        expect(new Set(idsIn(asked)).size).toBe(asked.length);
        expect(questionsFor(quiz, seed)).toEqual(asked);
      }),
    );
  });

  it('tell what was wrong at once where the quiz says so', () => {
    expect(givesFeedbackAtOnce(LESSON)).toBe(true);
    fc.assert(fc.property(drawn, (quiz) => !givesFeedbackAtOnce(quiz)));
  });
});

const prompt = { en: '', ja: '' };
const parts = (prefix: string) =>
  Array.from({ length: 4 }, (_, index) => ({ id: `${prefix}${index}`, jp: `${index}` }));
const CHOICE: PublicQuestion = {
  ...{ id: 's1.q-1', kind: 'choice', prompt, hear: null, show: null },
  options: parts('o'),
};
const ORDERING: PublicQuestion = {
  ...{ id: 's1.q-2', kind: 'ordering', prompt, hear: null },
  tiles: parts('t'),
};
const idsOf = (question: PublicQuestion) =>
  question.kind === 'choice'
    ? question.options.map(({ id }) => id)
    : question.kind === 'ordering'
      ? question.tiles.map(({ id }) => id)
      : [];

describe('the order of options and tiles', () => {
  it('loses none and is the same each time the attempt is opened', () => {
    const question = fc.constantFrom(CHOICE, ORDERING);
    fc.assert(
      fc.property(question, fc.integer(), (asked, seed) => {
        const shown = idsOf(inAttemptOrder(asked, seed));
        expect(shown.toSorted()).toEqual(idsOf(asked).toSorted());
        expect(idsOf(inAttemptOrder(asked, seed))).toEqual(shown);
      }),
    );
  });

  it('brings every option to the first place in some attempt, so that a place tells nothing', () => {
    const first = new Set<string | undefined>();
    for (let seed = 0; seed < 100; seed += 1) first.add(idsOf(inAttemptOrder(CHOICE, seed))[0]);
    expect(first.size).toBe(4);
  });

  it('leaves what is typed alone', () => {
    const typed: PublicQuestion = { id: 's1.q-3', kind: 'typed', prompt, hear: null };
    expect(inAttemptOrder(typed, 5)).toEqual(typed);
  });
});
