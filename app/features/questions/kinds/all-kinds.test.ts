import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionSourceSchema } from '../sources/question-source.ts';
import {
  answerFromForm,
  arranged,
  judgeAnswer,
  judgedBy,
  KIND_NAMES,
  rightAnswer,
} from './registry.ts';
import type { PublicScene } from '../question.ts';
import type { KindName } from '../question-key.ts';
import { compiledSample, SAMPLES } from './samples.server.ts';

const OFFERED = 'x9';
const uuid = '0190c0de-0000-7000-8000-000000000001';
type Compiled = ReturnType<typeof compiledSample>;

const text = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' });
const some = (ids: readonly string[]) => fc.constantFrom(...ids, OFFERED);
const record = (keys: readonly string[], value: fc.Arbitrary<string>) =>
  fc.dictionary(fc.constantFrom(...keys), value, { minKeys: 1, maxKeys: keys.length });

/** The ids of what a question offers in a list. */
function ids(question: Compiled['question'], list: string): string[] {
  const offered = (question as Record<string, unknown>)[list] as { id: string }[];
  return offered.map(({ id }) => id);
}

/** Every path through a scenario. */
function pathsOf(scenes: readonly PublicScene[], from = scenes[0]): string[][] {
  return (from?.choices ?? []).flatMap(({ id, next }) =>
    next === undefined
      ? [[id]]
      : pathsOf(
          scenes,
          scenes.find((scene) => scene.id === next),
        ).map((rest) => [id, ...rest]),
  );
}

type Ask = (question: Compiled['question']) => fc.Arbitrary<unknown>;

/** Any answer of the right shape to a question of a kind, offered or not. */
const ANSWERS: Partial<Record<KindName, Ask>> = {
  choice: (asked) => fc.record({ option: some(ids(asked, 'options')) }),
  multiple: (asked) =>
    fc.record({ options: fc.uniqueArray(some(ids(asked, 'options')), { minLength: 1 }) }),
  'true-false': () => fc.record({ value: fc.boolean() }),
  numeric: () =>
    fc.record({
      number: fc.oneof(
        text,
        fc.double().map(String),
        fc.constantFrom('1500', '1.5', '15', '１．５', '1e999'),
      ),
      unit: fc.constantFrom(null, 'm', 'km', 'cm'),
    }),
  matching: (asked) => fc.record({ pairs: record(ids(asked, 'left'), some(ids(asked, 'right'))) }),
  ordering: (asked) =>
    fc.record({ tiles: fc.uniqueArray(some(ids(asked, 'tiles')), { minLength: 1 }) }),
  scenario: (asked) => {
    const { scenes } = asked as Extract<Compiled['question'], { kind: 'scenario' }>;
    const choices = scenes.flatMap((scene) => scene.choices.map(({ id }) => id));
    return fc.record({
      path: fc.oneof(
        fc.array(some(choices), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...pathsOf(scenes)),
      ),
    });
  },
  cloze: () =>
    fc.record({
      blanks: record(['a', 'b', 'c'], fc.oneof(text, fc.constantFrom('は', 'が', '2026'))),
    }),
  spoken: () => fc.record({ upload: fc.constant(uuid), seconds: fc.nat(60) }),
  file: () => fc.record({ uploads: fc.constant([uuid]) }),
  'can-do': () => fc.record({ levels: record(['order', 'phone'], fc.constantFrom('0', '3')) }),
  survey: () => fc.record({ said: record(['order', 'phone'], fc.constantFrom('no', 'yes')) }),
};

describe.each(KIND_NAMES)('a question of kind %s', (kind) => {
  const sample = compiledSample(kind);
  const { question, key } = sample;
  const answers = ANSWERS[kind]?.(question) ?? fc.record({ text });

  it('is written as its schema says', () => {
    const source = SAMPLES.find((each) => each.kind === kind);
    expect(questionSourceSchema.safeParse(source)).toMatchObject({ success: true });
  });

  it('gives every answer a share within its bounds, by who judges it', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const judged = judgeAnswer({ question, key }, answer);
        if (!judged) return;
        const { share, verdict } = judged.judgement;
        if (judgedBy(key) !== 'key') {
          expect(share).toBeNull();
          expect(['unmarked', 'unscored']).toContain(verdict);
          return;
        }
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (verdict === 'accept') expect(share).toBe(1);
        else expect(share).toBeLessThan(1);
      }),
    );
  });

  it('gives its right answer all, whatever the order of what it offers', () => {
    if (judgedBy(key) !== 'key') return expect(rightAnswer(key)).toBeNull();
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40 }),
        (draws) => {
          const shown = arranged(question, (items) =>
            items
              .map((item, index) => ({ item, at: draws[index] ?? index }))
              .sort((a, b) => a.at - b.at)
              .map(({ item }) => item),
          );
          const judged = judgeAnswer({ question: shown, key }, rightAnswer(key));
          expect(judged?.judgement).toEqual({ verdict: 'accept', errorClass: null, share: 1 });
        },
      ),
    );
  });

  it('judges an answer alike in whatever order it offers things, and by what is stored of it', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const judged = judgeAnswer({ question, key }, answer);
        const turned = arranged(question, (items) => [...items].reverse());
        expect(judgeAnswer({ question: turned, key }, answer)).toEqual(judged);
        if (!judged) return;
        const stored: unknown = JSON.parse(JSON.stringify(judged.answer));
        expect(judgeAnswer({ question, key }, stored)).toEqual(judged);
      }),
    );
  });

  it('takes no answer that names what it does not offer, nor one of another shape', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        if (!JSON.stringify(answer).includes(`"${OFFERED}"`)) return;
        if (question.kind === 'cloze' || 'text' in (answer as object)) return;
        expect(judgeAnswer({ question, key }, answer)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const judged = judgeAnswer({ question, key }, { ...(value as object), more: 1 });
        expect(judged).toBeNull();
      }),
    );
  });

  it('tells its key in nothing that is sent before it is answered', () => {
    const shown = JSON.stringify(question);
    if ('accepted' in key) {
      for (const form of key.accepted) {
        expect(shown).not.toContain(typeof form === 'string' ? form : form.text);
      }
    }
    expect(shown).not.toMatch(/correct|feedback|explain|accepted|orders/u);
  });

  it('has no answer where its fields were left empty', () => {
    expect(answerFromForm(key, { value: '', parts: {} })).toBeNull();
  });
});

describe('a form', () => {
  it.each([
    ['multiple', { parts: { a: 'on', b: 'on' } }, { options: ['a', 'b'] }],
    ['true-false', { value: 'false' }, { value: false }],
    ['numeric', { value: '1.5', parts: { unit: 'km' } }, { number: '1.5', unit: 'km' }],
    ['matching', { parts: { a: 'b', c: '' } }, { pairs: { a: 'b' } }],
    ['cloze', { parts: { a: 'は', b: ' ' } }, { blanks: { a: 'は' } }],
    ['can-do', { parts: { order: '2' } }, { levels: { order: '2' } }],
    ['survey', { parts: { order: 'yes' } }, { said: { order: 'yes' } }],
    ['essay', { value: 'はい' }, { text: 'はい' }],
  ] as const)('says what was answered to a question of kind %s', (kind, field, answer) => {
    const { key } = compiledSample(kind);
    expect(answerFromForm(key, { value: '', parts: {}, ...field })).toEqual(answer);
  });
});
