import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledCheckUp, PublicQuestion } from '#app/features/content/exports.ts';
import { givesFeedbackAtOnce, inAttemptOrder, questionCount, questionsFor } from './check-up.ts';

const title = { en: 'Check-up', ja: '確認問題' };
const LESSON: CompiledCheckUp = {
  ...{ kind: 'lesson-check-up', slug: 'k1-check-up', lesson: 'k1', title },
  questions: ['q3', 'q1', 'q2'],
};

/** A check-up that takes some questions of each group; a group may hold fewer. */
const drawn = fc
  .array(fc.record({ size: fc.nat(6), take: fc.integer({ min: 1, max: 4 }) }), { maxLength: 5 })
  .map((groups): CompiledCheckUp => ({
    ...{ kind: 'module-check-up', slug: 'm1', module: 'm1', title, minutes: 10, percent: 70 },
    draw: groups.map(({ size, take }, group) => ({
      name: `lesson-${group}`,
      take,
      from: Array.from({ length: size }, (_, index) => `g${group}-q${index}`),
    })),
  }));

describe('the questions of an attempt', () => {
  it("are those of the lesson, in its author's order, whatever the seed", () => {
    for (const seed of [0, 1, -7]) expect(questionsFor(LESSON, seed)).toEqual(['q3', 'q1', 'q2']);
    expect(questionCount(LESSON)).toBe(3);
  });

  it('are as many as the first page says, each once, and the same for one seed', () => {
    fc.assert(
      fc.property(drawn, fc.integer(), (definition, seed) => {
        const questions = questionsFor(definition, seed);
        expect(questions).toHaveLength(questionCount(definition));
        expect(new Set(questions).size).toBe(questions.length);
        expect(questionsFor(definition, seed)).toEqual(questions);
      }),
    );
  });

  it('tell what was wrong at once in practice only', () => {
    expect(givesFeedbackAtOnce(LESSON)).toBe(true);
    fc.assert(fc.property(drawn, (definition) => !givesFeedbackAtOnce(definition)));
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
