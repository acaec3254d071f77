import { describe, expect, test } from 'vitest';

import { parseJp } from './japanese/ruby.ts';
import type { WordSource } from './lesson-schema.ts';
import type { LoadedLesson } from './loaded-course.ts';
import { Vocabulary } from './vocabulary.ts';

function lessonWith(code: string, words: Record<string, string>): LoadedLesson {
  const list = Object.entries(words).map(([id, jp]) => ({ id, jp }) as WordSource);
  return { code, source: { value: { words: list } } } as unknown as LoadedLesson;
}

const first = lessonWith('s1', { sensei: '{先生|せん|せい}', hai: 'はい', me: 'め', kara: 'から' });
const second = lessonWith('s2', {
  onegai: 'よろしく お{願|ねが}いします',
  hi: '{日|ひ}',
  yoroshiku: 'よろしく',
});
const vocabulary = new Vocabulary([first, second], second);

const found = (jp: string) =>
  vocabulary.stretches(parseJp(jp).runs).flatMap(({ word }) => (word ? [word.id] : []));

describe('words of the course in a text', () => {
  test('are found at the beginning of a phrase, particles or not', () => {
    expect(found('{新|あたら}しい {先生|せん|せい}です。')).toEqual(['s1.sensei']);
    expect(found('はい、{先生|せん|せい}。')).toEqual(['s1.hai', 's1.sensei']);
  });

  test('are not found inside of a longer word', () => {
    expect(found('めがね')).toEqual([]);
    expect(found('はいって ください')).toEqual([]);
    expect(found('シカゴから')).toEqual([]);
  });

  test('need the same reading', () => {
    expect(found('{日|ひ}が')).toEqual(['s2.hi']);
    expect(found('{日本|に|ほん}')).toEqual([]);
  });

  test('are as long as possible, whatever the spaces', () => {
    expect(found('よろしく お{願|ねが}いします。')).toEqual(['s2.onegai']);
    expect(found('よろしくお{願|ねが}いします。')).toEqual(['s2.onegai']);
    expect(found('よろしく。')).toEqual(['s2.yoroshiku']);
  });

  test('a reading counts as met only from an earlier lesson', () => {
    const met = (base: string, reading: string) =>
      vocabulary.hasMet({ base, reading, startsPhrase: true });
    expect(met('先', 'せん')).toBe(true);
    expect(met('願', 'ねが')).toBe(false);
    expect(met('先', 'さき')).toBe(false);
  });
});
