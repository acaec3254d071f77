import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '#app/features/questions/exports.server.ts';
import type { PublicQuestion, QuestionKey } from '#app/features/questions/exports.ts';
import { feedbackFor, WHILE_TRYING, type Due } from './feedback.server.ts';
import type { Judgement } from '#app/features/questions/exports.ts';

const common = { explain: { en: 'Because.', ja: 'だから。' }, tests: [] };
const WORDS = { en: 'That is o.', ja: '「お」です。' };
const CHOICE: QuestionKey = { ...common, kind: 'choice', correct: 'a', feedback: { o: WORDS } };
const ORDERING: QuestionKey = { ...common, kind: 'ordering', orders: [['t2', 't1']] };
const TYPED: QuestionKey = {
  ...{ ...common, kind: 'typed', kana: 'fold', shown: '{家|いえ}' },
  ...{ accepted: ['家', 'いえ'], alternatives: ['うち'] },
};

const wrong = fc.record({
  verdict: fc.constantFrom('near' as const, 'reject' as const),
  errorClass: fc.constantFrom<Judgement['errorClass']>('other', 'option:o', 'option:u', 'order'),
  share: fc.constant(0),
});
const SUBMITTED = { explain: true, solution: true, isTrying: false };
const given = (judgement: Judgement) => ({ answer: null, judgement });
const anyKey = fc.constantFrom(CHOICE, ORDERING, TYPED);

describe('feedback', () => {
  it('while the learner may try again holds neither the answer nor what explains it', () => {
    fc.assert(
      fc.property(anyKey, wrong, (key, judgement) => {
        const said = feedbackFor(key, given(judgement), WHILE_TRYING);
        expect(said).toMatchObject({ explain: null, solution: null });
        expect(JSON.stringify(said)).not.toMatch(/いえ|家|t2|Because|"a"/u);
      }),
    );
  });

  it('holds both once the attempt is submitted, whatever was answered', () => {
    fc.assert(
      fc.property(anyKey, wrong, (key, judgement) => {
        const said = feedbackFor(key, given(judgement), SUBMITTED);
        expect(said.explain).toEqual(common.explain);
        expect(said.solution?.kind).toBe(key.kind);
      }),
    );
  });

  it('holds both at once where the answer was right', () => {
    const right = { verdict: 'accept', errorClass: null, share: 1 } as const;
    expect(feedbackFor(TYPED, given(right), WHILE_TRYING)).toEqual({
      ...{ verdict: 'accept', errorClass: null, words: null, explain: common.explain },
      solution: { kind: 'typed', jp: '{家|いえ}' },
    });
  });
});

describe('a wrong option', () => {
  const chosen = (option: string) =>
    feedbackFor(
      CHOICE,
      given({ verdict: 'reject', errorClass: `option:${option}`, share: 0 }),
      WHILE_TRYING,
    );

  it("is told in its author's own words, which say it all", () => {
    expect(chosen('o')).toMatchObject({ words: WORDS, errorClass: null });
  });

  it('is told in common words where its author wrote none; its id stays here', () => {
    for (const option of ['u', 'toString', '__proto__']) {
      expect(chosen(option)).toMatchObject({ words: null, errorClass: 'option' });
    }
  });
});

it("an author's words on a mistake wait where explanations do", () => {
  const waiting = { explain: false, solution: false, isTrying: false };
  const wrong = given({ verdict: 'reject', errorClass: 'option:o', share: 0 });
  expect(feedbackFor(CHOICE, wrong, waiting)).toMatchObject({ words: null, errorClass: 'option' });
  expect(feedbackFor(CHOICE, wrong, SUBMITTED)).toMatchObject({ words: WORDS });
});

describe('what an author says of a written answer', () => {
  const said = (text: string) => ({ en: text, ja: text });
  const rule = {
    accepted: [
      { text: 'Tokyo', share: 1 },
      { text: 'Tōkyō', share: 1, words: said('With macrons, well done.') },
      { text: 'Edo', share: 0.5, words: said('That is its old name.') },
      { text: '*', share: 0, words: said('Look at the map.') },
    ],
    matchCase: false,
  };
  const SHORT: QuestionKey = { ...common, kind: 'short', ...rule };
  const CLOZE: QuestionKey = {
    ...{ ...common, kind: 'cloze' },
    blanks: { a: { kind: 'short', worth: 1, ...rule } },
  };
  const feedbackOf = (key: QuestionKey, answer: unknown, due: Due) => {
    const question = { id: 'q', kind: key.kind, parts: [{ id: 'a', kind: 'short' }] };
    const judged = judgeAnswer({ question: question as unknown as PublicQuestion, key }, answer);
    if (!judged) throw new Error('not an answer');
    return feedbackFor(key, judged, due);
  };

  it.each([
    ['Tokyo', 'accept', null],
    ['tōkyō', 'accept', 'With macrons, well done.'],
    ['Edo', 'near', 'That is its old name.'],
    ['Osaka', 'reject', 'Look at the map.'],
  ])('is told of %s, beside ○ △ ×', (text, verdict, words) => {
    const expected = { verdict, words: words && said(words), errorClass: null };
    for (const due of [WHILE_TRYING, SUBMITTED]) {
      expect(feedbackOf(SHORT, { text }, due)).toMatchObject(expected);
      expect(feedbackOf(CLOZE, { blanks: { a: text } }, due).parts?.a).toMatchObject(expected);
    }
  });

  it('waits where explanations do', () => {
    const later = { ...SUBMITTED, explain: false };
    expect(feedbackOf(SHORT, { text: 'Edo' }, later)).toMatchObject({
      ...{ words: null, errorClass: 'partial' },
    });
    expect(feedbackOf(CLOZE, { blanks: { a: 'Edo' } }, later).parts?.a).toMatchObject({
      ...{ words: null, errorClass: 'partial' },
    });
  });
});
