import { describe, expect, it } from 'vitest';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import { directionOf, markEffect, relationOf } from './rules.ts';

const both = (text: string) => ({ en: text, ja: text });
const option = (id: string) => ({ id, ...both(id) });

function choice(ids: string[], prompt = 'Which?'): PublicQuestion {
  const options = ids.map(option);
  return { id: 'q1', kind: 'choice', prompt: both(prompt), hear: null, show: null, options };
}

const typed: PublicQuestion = { id: 'q1', kind: 'typed', prompt: both('Which?'), hear: null };

describe('versions of a question', () => {
  it('are the same where nothing that is sent differs', () => {
    expect(relationOf(choice(['a', 'b']), choice(['a', 'b']), true)).toBe('same');
  });

  it('are compared, once that was seen, where they offer the same in other words or order', () => {
    expect(relationOf(choice(['a', 'b']), choice(['b', 'a'], 'What?'), false)).toBe('reworded');
  });

  it('are not compared where something else is offered, or it is of another kind', () => {
    expect(relationOf(choice(['a', 'b']), choice(['a', 'c']), false)).toBe('other');
    expect(relationOf(choice(['a', 'b']), choice(['a', 'b', 'c']), false)).toBe('other');
    expect(relationOf(choice(['a', 'b']), typed, false)).toBe('other');
  });
});

describe('what a corrected key changes', () => {
  it('is up, down, nothing, or not to be said', () => {
    expect(directionOf({ before: 0, judged: 0.5 })).toBe('up');
    expect(directionOf({ before: 1, judged: 0.5 })).toBe('down');
    expect(directionOf({ before: 1, judged: 1 })).toBe('same');
    expect(directionOf({ before: 1, judged: null })).toBe('unjudged');
  });

  it('is told of a mark that is reached or lost by it, at the mark itself', () => {
    expect(markEffect(70, { before: 69.999, after: 70 })).toBe('reached');
    expect(markEffect(70, { before: 70, after: 69.999 })).toBe('lost');
    expect(markEffect(70, { before: 70, after: 90 })).toBeNull();
    expect(markEffect(null, { before: 0, after: 100 })).toBeNull();
  });
});
