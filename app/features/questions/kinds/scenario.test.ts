import { describe, expect, it } from 'vitest';
import { answerFromForm, judgeAnswer, partsOf, solutionOf, writtenWords } from './registry.ts';
import { compiledSample } from './samples.server.ts';

const { question, key } = compiledSample('scenario');
if (question.kind !== 'scenario' || key.kind !== 'scenario') throw new Error('no scenario');
const { scenes } = question;

/** The id of a choice by its words. */
function idOf(words: string): string {
  const choice = scenes.flatMap(({ choices }) => choices).find(({ text }) => text.en === words);
  if (!choice) throw new Error(`no choice ${words}`);
  return choice.id;
}
const [ask, wait] = [idOf('Ask now.'), idOf('Wait.')];
const [song, last] = [idOf('Begin with a song.'), idOf('Ask what they did last time.')];

describe('a path through a scenario', () => {
  it.each([
    ['to the best end is right', [ask], { verdict: 'accept', share: 1 }],
    ['to an end between is right in part', [wait, last], { verdict: 'near', share: 0.5 }],
    ['to a bad end is not right', [wait, song], { verdict: 'reject', share: 0 }],
  ] as const)('%s', (_, path, judged) => {
    expect(judgeAnswer({ question, key }, { path })?.judgement).toMatchObject(judged);
  });

  it.each([
    ['stops before an end', [wait]],
    ['begins in the middle', [last]],
    ['goes on beyond an end', [ask, wait]],
    ['takes a choice of another scene', [wait, ask]],
    ['names what is not offered', ['x9']],
    ['goes nowhere', []],
  ])('that %s is no answer', (_, path) => {
    expect(judgeAnswer({ question, key }, { path })).toBeNull();
  });

  it('is told what followed with its judgement, and a better way for each choice that was not the best', () => {
    const answer = { path: [wait, song] };
    expect(writtenWords(key, answer)).toEqual({
      en: 'Nobody knows it. The lesson was lost.',
      ja: 'Nobody knows it.（日本語）The lesson was lost.（日本語）',
    });
    expect(partsOf(key, answer)).toMatchObject({
      [wait]: { verdict: 'near', share: 0.5, words: { en: 'Ask before the lesson.' } },
      [song]: { verdict: 'reject', share: 0, words: { en: 'Ask what the class did last.' } },
    });
  });

  it('that made the best of a bad choice is told of that one only', () => {
    const parts = partsOf(key, { path: [wait, last] });
    expect(parts[last]).toEqual({ verdict: 'accept', errorClass: null, share: 1 });
    expect(parts[wait]?.words).toBeDefined();
  });

  it('that is right is the shortest that reaches all', () => {
    expect(solutionOf(key)).toEqual({ kind: 'scenario', path: [ask] });
  });
});

describe('a form with all scenes', () => {
  const [first = '', second = ''] = scenes.map(({ id }) => id);
  const answer = (parts: Record<string, string>) => answerFromForm(key, { value: '', parts });

  it('says the walk from the first scene, and nothing of scenes that it does not come to', () => {
    expect(answer({ [first]: wait, [second]: last })).toEqual({ path: [wait, last] });
    expect(answer({ [first]: ask, [second]: song })).toEqual({ path: [ask] });
  });

  it.each([
    ['that stops before its end', { [first]: wait }],
    ['that does not begin in the first scene', { [second]: last }],
  ])('says a walk %s, which is refused', (_, parts) => {
    const said = answer(parts);
    expect(said).not.toBeNull();
    expect(judgeAnswer({ question, key }, said)).toBeNull();
  });
});
