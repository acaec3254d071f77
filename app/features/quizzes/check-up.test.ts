import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FREE_RULES, type AskedQuestion, type Quiz } from '#app/features/banks/exports.ts';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import { allotDraw } from '#app/features/questions/exports.ts';
import {
  givesFeedbackAtOnce,
  pointsOf,
  questionCount,
  questionsFor,
  sectionsOf,
} from './check-up.ts';
import { inAttemptOrder } from './question-views.server.ts';

const SHOW = {
  score: 'after-submission',
  verdict: 'after-submission',
  explain: 'after-submission',
  solution: 'after-submission',
} as const;
const definition = {
  format: 1,
  feedback: 'at-once',
  rules: FREE_RULES,
  show: SHOW,
  counts: 'best',
  markingDays: 7,
} as const;
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

/** Questions with some of the tags a, b and c, and sections that draw no more than there are. */
const stratified = fc
  .record({
    tags: fc.array(fc.subarray(['a', 'b', 'c']), { minLength: 8, maxLength: 20 }),
    wanted: fc.array(fc.record({ tags: fc.subarray(['a', 'b', 'c']), parts: fc.nat(1) }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ tags, wanted }) => {
    const tagged = new Map(tags.map((own, index) => [`q${index}`, own]));
    const strata = wanted.map(({ tags: all, parts: section }) => ({
      ...{ take: 1, tags: all, section },
      from: [...tagged]
        .filter(([, own]) => all.every((tag) => own.includes(tag)))
        .map(([id]) => id),
    }));
    const isMet = allotDraw(strata.map(({ take, from }) => ({ take, candidates: from }))).every(
      (ids) => ids.length === 1,
    );
    const sections = [0, 1].map((section) => {
      const own = strata.filter((each) => each.section === section);
      const rest = own.map(({ section: _, ...stratum }) => stratum);
      return { take: own.length, points: section + 1, strata: rest };
    });
    const quiz: Quiz = {
      definition: { ...definition, sections, feedback: 'after-submission' },
      asked: [[...tagged.keys()].map(question), []],
    };
    return { quiz, tagged, isMet };
  })
  .filter(({ isMet }) => isMet);

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

  it('meet each stratum by the tags it asks for, and belong to the section that drew them', () => {
    fc.assert(
      fc.property(stratified, fc.integer(), ({ quiz, tagged }, seed) => {
        const ids = idsIn(questionsFor(quiz, seed));
        expect(ids).toHaveLength(questionCount(quiz));
        expect(new Set(ids).size).toBe(ids.length);
        expect(idsIn(questionsFor(quiz, seed))).toEqual(ids);
        const sections = sectionsOf(quiz, ids);
        let place = 0;
        for (const [section, { strata = [], points }] of quiz.definition.sections.entries()) {
          for (const { take, tags } of strata) {
            for (const id of ids.slice(place, (place += take))) {
              expect(tagged.get(id)).toEqual(expect.arrayContaining(tags));
              expect(sections.get(id)).toBe(section);
              expect(pointsOf(quiz, ids).get(id)).toBe(points);
            }
          }
        }
      }),
    );
  });

  it('of strata that share questions are refused rather than halved where there are too few', () => {
    const quiz: Quiz = {
      definition: {
        ...{ ...definition, feedback: 'after-submission' },
        sections: [{ take: 2, points: 1, strata: [{ take: 2, tags: ['a'], from: ['q1'] }] }],
      },
      asked: [[question('q1')]],
    };
    expect(() => questionsFor(quiz, 1)).toThrow('too few');
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
